package dev.stammkunde.campaigns.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.calendar.Occasion.EasterBased;
import dev.stammkunde.campaigns.calendar.Occasion.PublicHoliday;
import dev.stammkunde.campaigns.calendar.OccasionCalendar;
import dev.stammkunde.campaigns.calendar.OccasionNames;
import dev.stammkunde.campaigns.calendar.PublicHolidays.Part;
import dev.stammkunde.campaigns.calendar.PublicHolidays.UnknownHoliday;
import dev.stammkunde.shop.Language;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

final class JollydayHolidaysTest {

    private static final JollydayHolidays HOLIDAYS = new JollydayHolidays();
    private static final OccasionCalendar CALENDAR = new OccasionCalendar(HOLIDAYS);

    @ParameterizedTest
    @CsvSource({
        "DE,,LABOUR_DAY,2026-05-01",
        "DE,by,EPIPHANY,2027-01-06",
        "DE,BY,EPIPHANY,2027-01-06",
        "DE,by/ag,PEACE,2026-08-08",
        "DE,,GOOD_FRIDAY,2027-03-26",
        "DE,be,GOOD_FRIDAY,2027-03-26",
        "DE,,REFORMATION_DAY,2017-10-31",
        "AT,,NATIONAL_DAY,2026-10-26",
        "CH,zh,ST_BERCHTHOLD,2030-01-02",
        // The day itself, not the Tuesday that is off for it.
        "GB,eng,BOXING_DAY,2027-12-26"
    })
    void findDate_ofAPublicHoliday_isItsOwnDay(
            String country, @Nullable String state, String key, LocalDate expected) {
        PublicHoliday holiday = new PublicHoliday(country, state, key);

        assertThat(CALENDAR.findDate(holiday, expected.getYear())).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "DE,,EPIPHANY",
        "DE,xx,LABOUR_DAY",
        "ZZ,,NEW_YEAR",
        "DE,,NO_DAY",
        "DE,,REFORMATION_DAY"
    })
    void findDate_ofWhatIsNoHolidayThere_isNothing(
            String country, @Nullable String state, String key) {
        assertThat(CALENDAR.findDate(new PublicHoliday(country, state, key), 2026)).isEmpty();
    }

    @Test
    void findMistake_ofAKnownHoliday_isNothing() {
        assertThat(HOLIDAYS.findMistake(new PublicHoliday("DE", "by", "EPIPHANY"), 2026)).isEmpty();
        assertThat(HOLIDAYS.findMistake(new PublicHoliday("DE", null, "NEW_YEAR"), 2026)).isEmpty();
    }

    @Test
    void findMistake_inTheCountry_namesAllCountriesAndNothingElse() {
        UnknownHoliday mistake =
                HOLIDAYS.findMistake(new PublicHoliday("DEU", null, "NEW_YEAR"), 2026)
                        .orElseThrow();

        assertThat(mistake.part()).isEqualTo(Part.COUNTRY);
        assertThat(mistake.choices()).contains("DE", "AT", "CH").doesNotContain("NYSE", "TARGET");
    }

    @Test
    void findMistake_inTheState_namesTheCountrysStates() {
        UnknownHoliday mistake =
                HOLIDAYS.findMistake(new PublicHoliday("DE", "bayern", "EPIPHANY"), 2026)
                        .orElseThrow();

        assertThat(mistake.part()).isEqualTo(Part.STATE);
        assertThat(mistake.choices()).hasSize(16).contains("by", "bw", "be");
    }

    @Test
    void findMistake_inTheKey_namesTheHolidaysThere() {
        UnknownHoliday mistake =
                HOLIDAYS.findMistake(new PublicHoliday("DE", null, "EPIPHANY"), 2026).orElseThrow();

        assertThat(mistake.part()).isEqualTo(Part.KEY);
        assertThat(mistake.choices())
                .containsExactly(
                        "ASCENSION_DAY",
                        "EASTER_MONDAY",
                        "FIRST_CHRISTMAS_DAY",
                        "GOOD_FRIDAY",
                        "LABOUR_DAY",
                        "NEW_YEAR",
                        "SECOND_CHRISTMAS_DAY",
                        "UNIFICATION_GERMANY",
                        "WHIT_MONDAY");
    }

    @Test
    void findName_isInTheReadersLanguage() {
        OccasionNames names = new OccasionNames(HOLIDAYS);
        PublicHoliday epiphany = new PublicHoliday("DE", "by", "EPIPHANY");
        LocalDate day = LocalDate.of(2027, 1, 6);

        assertThat(names.findName(epiphany, day, Language.DE)).contains("Heilige Drei Könige");
        assertThat(names.findName(epiphany, day, Language.EN)).contains("Epiphany");
        assertThat(names.findName(new PublicHoliday("DE", "xx", "EPIPHANY"), day, Language.EN))
                .isEmpty();
    }

    @Test
    void freeDays_ofAState_areThoseOfTheCountryAndItsOwn() {
        LocalDate epiphany = LocalDate.of(2026, 1, 6);
        LocalDate corpusChristi = LocalDate.of(2026, 6, 4);
        LocalDate labourDay = LocalDate.of(2026, 5, 1);

        assertThat(HOLIDAYS.ofYear("DE", "by", 2026)).contains(epiphany, corpusChristi, labourDay);
        assertThat(HOLIDAYS.ofYear("DE", "hh", 2026))
                .contains(labourDay, LocalDate.of(2026, 10, 31))
                .doesNotContain(epiphany, corpusChristi);
        assertThat(HOLIDAYS.ofYear("DE", null, 2026))
                .hasSize(9)
                .doesNotContain(LocalDate.of(2026, 12, 24));
        assertThat(HOLIDAYS.ofYear("XX", null, 2026)).isEmpty();
    }

    /** Two ways to Easter that know nothing of each other. */
    @Property(tries = 100)
    void goodFriday_inAnyYear_isTwoDaysBeforeEaster(
            @ForAll @IntRange(min = 1950, max = 2400) int year) {
        PublicHoliday goodFriday = new PublicHoliday("DE", null, "GOOD_FRIDAY");

        assertThat(CALENDAR.findDate(goodFriday, year))
                .isEqualTo(CALENDAR.findDate(new EasterBased(-2), year));
    }
}
