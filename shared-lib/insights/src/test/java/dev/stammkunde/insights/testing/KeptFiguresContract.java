package dev.stammkunde.insights.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.insights.InsightsFigures;
import dev.stammkunde.insights.gathering.KeptFigures;

import org.junit.jupiter.api.Test;

/** What every store of figures does. Each test gets an empty one. */
public abstract class KeptFiguresContract {

    private static final InsightsFigures NOVEMBER =
            new SampleFigures()
                    .bought("anna", "2026-03-05", 1_999L)
                    .bought("anna", "2026-05-05", "CHF", -300L)
                    .bought("berta", "2026-05-06", null)
                    .asOf("2026-11-30T08:00:00Z");
    private static final InsightsFigures NOTHING = new SampleFigures().asOf("2026-12-01T08:00:00Z");

    protected abstract KeptFigures figures();

    @Test
    void find_whatIsKept_isReadBackWhole() {
        figures().keep(NOVEMBER);

        assertThat(figures().find("teeladen")).contains(NOVEMBER);
        assertThat(figures().find("another")).isEmpty();
    }

    @Test
    void keep_newerOnes_replaceTheOlder() {
        figures().keep(NOVEMBER);
        figures().keep(NOTHING);

        assertThat(figures().find("teeladen")).contains(NOTHING);
    }

    @Test
    void keep_olderOnes_replaceNone() {
        figures().keep(NOTHING);
        figures().keep(NOVEMBER);

        assertThat(figures().find("teeladen")).contains(NOTHING);
    }
}
