package dev.stammkunde.campaigns.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.calendar.Occasion.PublicHoliday;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The holidays of each state besides those of the whole country, against the lists of the
 * governments for 2026 and 2027.
 */
final class OfficialHolidaysTest {

    private static final JollydayHolidays HOLIDAYS = new JollydayHolidays();

    private static final Set<String> GERMANY_2026 =
            Set.of(
                    "2026-01-01",
                    "2026-04-03",
                    "2026-04-06",
                    "2026-05-01",
                    "2026-05-14",
                    "2026-05-25",
                    "2026-10-03",
                    "2026-12-25",
                    "2026-12-26");
    private static final Set<String> GERMANY_2027 =
            Set.of(
                    "2027-01-01",
                    "2027-03-26",
                    "2027-03-29",
                    "2027-05-01",
                    "2027-05-06",
                    "2027-05-17",
                    "2027-10-03",
                    "2027-12-25",
                    "2027-12-26");

    @ParameterizedTest
    @CsvSource({
        "bb, 2026-04-05 2026-05-24 2026-10-31, 2027-03-28 2027-05-16 2027-10-31",
        "be, 2026-03-08, 2027-03-08",
        "bw, 2026-01-06 2026-06-04 2026-11-01, 2027-01-06 2027-05-27 2027-11-01",
        "by, 2026-01-06 2026-06-04 2026-11-01, 2027-01-06 2027-05-27 2027-11-01",
        "by/mu, 2026-01-06 2026-06-04 2026-08-15 2026-11-01, 2027-01-06 2027-05-27 2027-08-15 2027-11-01",
        "by/ag, 2026-01-06 2026-06-04 2026-08-08 2026-08-15 2026-11-01, 2027-01-06 2027-05-27 2027-08-08 2027-08-15 2027-11-01",
        "hb, 2026-10-31, 2027-10-31",
        "he, 2026-06-04, 2027-05-27",
        "hh, 2026-10-31, 2027-10-31",
        "mv, 2026-03-08 2026-10-31, 2027-03-08 2027-10-31",
        "ni, 2026-10-31, 2027-10-31",
        "nw, 2026-06-04 2026-11-01, 2027-05-27 2027-11-01",
        "rp, 2026-06-04 2026-11-01, 2027-05-27 2027-11-01",
        "sh, 2026-10-31, 2027-10-31",
        "sl, 2026-06-04 2026-08-15 2026-11-01, 2027-05-27 2027-08-15 2027-11-01",
        "sn, 2026-10-31 2026-11-18, 2027-10-31 2027-11-17",
        "st, 2026-01-06 2026-10-31, 2027-01-06 2027-10-31",
        "th, 2026-09-20 2026-10-31, 2027-09-20 2027-10-31"
    })
    void dates_ofAGermanState_areTheOfficialOnes(String state, String in2026, String in2027) {
        assertThat(days("DE", state, 2026)).isEqualTo(plus(GERMANY_2026, in2026));
        assertThat(days("DE", state, 2027)).isEqualTo(plus(GERMANY_2027, in2027));
    }

    /** Patron saints, and in Carinthia the plebiscite, on top of what all of Austria has. */
    @ParameterizedTest
    @CsvSource({
        "1, 11-11",
        "2, 03-19 10-10",
        "3, 11-15",
        "4, 05-04",
        "5, 09-24",
        "6, 03-19",
        "7, 03-19",
        "8, 03-19",
        "9, 11-15"
    })
    void dates_ofAnAustrianState_areTheOfficialOnes(String state, String days) {
        for (int year = 2026; year <= 2027; year++) {
            Set<String> own = days("AT", state, year);
            own.removeAll(days("AT", null, year));
            int of = year;

            assertThat(own)
                    .isEqualTo(
                            Arrays.stream(days.split(" "))
                                    .map(day -> of + "-" + day)
                                    .collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AT,,NATIONAL_DAY,2026-10-26",
        "AT,,CORPUS_CHRISTI,2027-05-27",
        "AT,,IMMACULATE_CONCEPTION,2027-12-08",
        "CH,,NATIONAL_DAY,2027-08-01",
        "CH,zh,LABOUR_DAY,2027-05-01",
        "CH,ge,GENEVAN_FAST,2026-09-10",
        "CH,ge,GENEVAN_FAST,2027-09-09",
        "CH,ge,RESTORATION_OF_THE_REPUBLIC,2026-12-31",
        "CH,ju,INDEPENDENCE_DAY,2026-06-23",
        "CH,ne,REPUBLIC_DAY,2027-03-01",
        "CH,vd,FEDERAL_DAY_THANKSGIVING_MON,2026-09-21",
        "CH,ti,ST_PETER_PAUL,2026-06-29",
        "CH,vs,ST_JOSEPH,2027-03-19",
        "CH,be,ST_BERCHTHOLD,2027-01-02",
        "CH,ow,ST_NICHOLAS,2026-09-25"
    })
    void dates_ofSomeOtherHolidays_areTheOfficialOnes(
            String country, @Nullable String state, String key, LocalDate expected) {
        assertThat(HOLIDAYS.dates(new PublicHoliday(country, state, key), expected.getYear()))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"ti", "vs"})
    void dates_ofGoodFriday_areNoneWhereItIsNoHoliday(String canton) {
        assertThat(HOLIDAYS.dates(new PublicHoliday("CH", canton, "GOOD_FRIDAY"), 2026)).isEmpty();
    }

    private static Set<String> days(String country, @Nullable String state, int year) {
        return HOLIDAYS
                .findMistake(new PublicHoliday(country, state, "NONE"), year)
                .orElseThrow()
                .choices()
                .stream()
                .flatMap(
                        key ->
                                HOLIDAYS
                                        .dates(new PublicHoliday(country, state, key), year)
                                        .stream())
                .map(LocalDate::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> plus(Set<String> all, String own) {
        Set<String> sum = new TreeSet<>(all);
        sum.addAll(Arrays.asList(own.split(" ")));
        return sum;
    }
}
