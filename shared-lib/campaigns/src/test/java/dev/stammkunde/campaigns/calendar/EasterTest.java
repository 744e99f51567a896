package dev.stammkunde.campaigns.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;

final class EasterTest {

    /** Extremes of both ends, and the years in which the plain rule of Gauss fails. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1818-03-22", "1886-04-25", "1943-04-25", "1954-04-18", "1981-04-19",
                "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31",
                "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01",
                "2030-04-21", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22"
            })
    void sunday_inAKnownYear_isTheKnownDate(LocalDate expected) {
        assertThat(Easter.sunday(expected.getYear())).isEqualTo(expected);
    }

    @Property(tries = 2_000)
    void sunday_inAnyGregorianYear_isASundayInItsRange(
            @ForAll @IntRange(min = 1583, max = 99_999) int year) {
        LocalDate sunday = Easter.sunday(year);

        assertThat(sunday.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(MonthDay.from(sunday)).isBetween(MonthDay.of(3, 22), MonthDay.of(4, 25));
    }
}
