package dev.stammkunde.insights.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.insights.gathering.KeptValueReports;
import dev.stammkunde.insights.json.ValueReportJson;
import dev.stammkunde.insights.value.ValueReport;

import org.junit.jupiter.api.Test;

/** What every store of what customers are worth does. Each test gets an empty one. */
public abstract class KeptValueContract {

    private static final ValueReport NOVEMBER =
            SampleValue.rated("teeladen", "2026-11-30T08:00:00Z");
    private static final ValueReport NOTHING =
            SampleValue.nothing("teeladen", "2026-12-01T08:00:00Z");

    protected abstract KeptValueReports value();

    @Test
    void find_whatIsKept_isReadBackWhole() {
        value().keep(NOVEMBER);

        ValueReport found = value().find("teeladen").orElseThrow();
        assertThat(ValueReportJson.write(found)).isEqualTo(ValueReportJson.write(NOVEMBER));
        assertThat(found.model().purchases()).isEqualTo(NOVEMBER.model().purchases()).isNotNull();
        assertThat(found.model().backTest()).isEqualTo(NOVEMBER.model().backTest()).isNotNull();
        assertThat(found.model().curve().findReturned(100, 365))
                .isEqualTo(NOVEMBER.model().curve().findReturned(100, 365))
                .isPresent();
        assertThat(found.scale()).isEqualTo(NOVEMBER.scale());
        assertThat(found.classes()).isEqualTo(NOVEMBER.classes()).isNotEmpty();
        assertThat(value().find("another")).isEmpty();
    }

    @Test
    void keep_newerOne_replacesTheOlder() {
        value().keep(NOVEMBER);
        value().keep(NOTHING);

        ValueReport found = value().find("teeladen").orElseThrow();
        assertThat(found.asOf()).isEqualTo(NOTHING.asOf());
        assertThat(found.model().abstentions()).isEqualTo(NOTHING.model().abstentions());
        assertThat(found.currency()).isNull();
    }

    @Test
    void keep_olderOne_replacesNone() {
        value().keep(NOTHING);
        value().keep(NOVEMBER);

        assertThat(value().find("teeladen").orElseThrow().asOf()).isEqualTo(NOTHING.asOf());
    }
}
