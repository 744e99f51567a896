package dev.stammkunde.points.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;

final class FiguresTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0|0",
                "999|999|999",
                "1000|1.000|1,000",
                "1234567|1.234.567|1,234,567",
                "-1500|−1.500|−1,500",
                "37.9|37,90|37.90",
                "37.905|37,905|37.905",
                "1E+3|1.000|1,000",
                "37.00|37|37",
                "-0.9|−0,90|−0.90"
            })
    void exact_writesEveryDigit(BigDecimal number, String german, String english) {
        assertThat(Figures.GERMAN.exact(number)).isEqualTo(german);
        assertThat(Figures.ENGLISH.exact(number)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "37.9|EUR|37,90 €|€37.90",
                "1234.5|EUR|1.234,50 €|€1,234.50",
                "1200|JPY|1.200 JPY|JPY 1,200",
                "1.5|KWD|1,500 KWD|KWD 1.500",
                "20|CHF|20,00 CHF|CHF 20.00",
                "0|USD|0,00 $|$0.00"
            })
    void money_hasTheDecimalsOfItsCurrency(
            BigDecimal amount, String currency, String german, String english) {
        assertThat(Figures.GERMAN.money(amount, currency).replace('\u00a0', ' ')).isEqualTo(german);
        assertThat(Figures.ENGLISH.money(amount, currency).replace('\u00a0', ' '))
                .isEqualTo(english);
    }

    @Test
    void date_isThatOfTheShop() {
        Instant late = Instant.parse("2026-03-05T23:30:00Z");

        assertThat(Figures.GERMAN.date(late, BERLIN)).isEqualTo("6. März 2026");
        assertThat(Figures.ENGLISH.date(late, BERLIN)).isEqualTo("6 March 2026");
    }

    @Test
    void lastDayBefore_midnight_isTheDayThatEnds() {
        Instant midnight = Instant.parse("2028-03-31T22:00:00Z");

        assertThat(Figures.GERMAN.lastDayBefore(midnight, BERLIN)).isEqualTo("31. März 2028");
    }

    @Test
    void time_betweenMinutes_isTheNextOne() {
        assertThat(Figures.GERMAN.time(Instant.parse("2026-03-19T10:15:30Z"), BERLIN))
                .isEqualTo("11:16");
        assertThat(Figures.GERMAN.time(Instant.parse("2026-03-19T10:15:00Z"), BERLIN))
                .isEqualTo("11:15");
    }
}
