package dev.stammkunde.finance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.imports.ExportRow.Broken;
import dev.stammkunde.finance.imports.ExportRow.Row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

class ReadRowTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final List<String> HEADER =
            List.of("id", "order_number", "amount_total", "order_date_time", "currency");

    @ParameterizedTest
    @CsvSource({
        "2026-11-29T10:15:30.123+00:00,2026-11-29T10:15:30.123Z",
        "2026-11-29 10:15:30 +0100,2026-11-29T09:15:30Z",
        "2026-11-29 10:15:30.000,2026-11-29T09:15:30Z",
        "2026-11-29 10:15,2026-11-29T09:15:00Z",
        "2026-07-01,2026-06-30T22:00:00Z",
        "29.11.2026 10:15,2026-11-29T09:15:00Z",
        "2026-11-29T10:15:30Z,2026-11-29T10:15:30Z"
    })
    void read_timesOfSeveralForms_areOneInstant(String text, Instant placedAt) {
        assertThat(read("a1", "10001", "5.00", text, "EUR"))
                .isEqualTo(
                        new Row(
                                7,
                                "a1",
                                new ComparedFacts("a1", "10001", placedAt, "EUR", 500, 0, null),
                                "digest",
                                null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9/6/2016 6:29", "2026-02-30 10:00", "yesterday", "20261129"})
    void read_timesThatCouldBeOthers_areBroken(String text) {
        assertThat(read("a1", "10001", "5.00", text, "EUR"))
                .isEqualTo(new Broken(7, "order_date_time is no time that can be read"));
    }

    @Test
    void read_aCurrencyThatIsNone_isBroken() {
        assertThat(read("a1", "10001", "5.00", "2026-11-29", "EURO"))
                .isEqualTo(new Broken(7, "currency is no currency"));
        assertThat(read("a1", "10001", "5.00", "2026-11-29", "XXX"))
                .isEqualTo(new Broken(7, "currency is no currency"));
    }

    @Test
    void read_yenWithDecimals_isBroken() {
        assertThat(read("a1", "10001", "5.50", "2026-11-29", "JPY"))
                .isEqualTo(new Broken(7, "amount_total has more than 0 decimals"));
    }

    @Test
    void read_withoutId_isBroken() {
        assertThat(read(" ", "10001", "5.00", "2026-11-29", "EUR"))
                .isEqualTo(new Broken(7, "has no id"));
    }

    @Test
    void missing_headerWithoutCurrency_isNamedUnlessOneIsSaid() {
        List<String> header = List.of("id", "order_number", "amount_total", "order_date_time");

        assertThat(new ReadRow(OrderColumns.SHOPWARE, header, ZONE, null).missing())
                .containsExactly("currency");
        assertThat(new ReadRow(OrderColumns.SHOPWARE, header, ZONE, "EUR").missing()).isEmpty();
    }

    private static ExportRow read(String... cells) {
        return new ReadRow(OrderColumns.SHOPWARE, HEADER, ZONE, null)
                .read(7, List.of(cells), "digest");
    }
}
