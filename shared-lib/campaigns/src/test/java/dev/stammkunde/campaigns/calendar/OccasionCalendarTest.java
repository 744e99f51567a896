package dev.stammkunde.campaigns.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.calendar.Occasion.Advent;
import dev.stammkunde.campaigns.calendar.Occasion.EasterBased;
import dev.stammkunde.campaigns.calendar.Occasion.FirstPurchaseAnniversary;
import dev.stammkunde.campaigns.calendar.Occasion.FixedDate;
import dev.stammkunde.campaigns.calendar.Occasion.NthWeekday;
import dev.stammkunde.campaigns.calendar.Occasion.Once;
import dev.stammkunde.campaigns.calendar.Occasion.PublicHoliday;
import dev.stammkunde.campaigns.calendar.Occasion.ShopAnniversary;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class OccasionCalendarTest {

    private static final PublicHoliday TWICE = new PublicHoliday("TR", null, "ID_AL_FITR");
    private static final OccasionCalendar CALENDAR =
            new OccasionCalendar(
                    new KnownHolidays(
                            Map.of(
                                    TWICE,
                                    List.of(
                                            LocalDate.parse("2033-01-02"),
                                            LocalDate.parse("2033-12-23")))));

    private static final NthWeekday MOTHERS_DAY = new NthWeekday(Month.MAY, DayOfWeek.SUNDAY, 2, 0);
    private static final NthWeekday BLACK_FRIDAY =
            new NthWeekday(Month.NOVEMBER, DayOfWeek.THURSDAY, 4, 1);

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-12", "2025-05-11", "2026-05-10", "2027-05-09", "2033-05-08"})
    void findDate_ofMothersDay_isTheSecondSundayInMay(LocalDate expected) {
        assertThat(CALENDAR.findDate(MOTHERS_DAY, expected.getYear())).contains(expected);
    }

    /** In 2024 and 2029 the fourth Friday of November is not the day after the fourth Thursday. */
    @ParameterizedTest
    @ValueSource(strings = {"2024-11-29", "2025-11-28", "2026-11-27", "2028-11-24", "2029-11-23"})
    void findDate_ofBlackFriday_followsTheFourthThursday(LocalDate expected) {
        assertThat(CALENDAR.findDate(BLACK_FRIDAY, expected.getYear())).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-11-29",
        "2, 2026-12-06",
        "3, 2026-12-13",
        "4, 2026-12-20",
        // 24 December is itself a Sunday.
        "1, 2028-12-03",
        "4, 2028-12-24",
        // 25 December is: the fourth is the Sunday before.
        "1, 2022-11-27",
        "4, 2022-12-18"
    })
    void findDate_ofAdvent_endsOnTheSundayBeforeChristmasDay(int nth, LocalDate expected) {
        assertThat(CALENDAR.findDate(new Advent(nth), expected.getYear())).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "-48, 2026-02-16",
        "-2, 2026-04-03",
        "1, 2026-04-06",
        "39, 2026-05-14",
        "60, 2026-06-04"
    })
    void findDate_ofADayThatMovesWithEaster_isCountedFromEaster(int days, LocalDate expected) {
        assertThat(CALENDAR.findDate(new EasterBased(days), 2026)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"2027, 2027-02-28", "2028, 2028-02-29", "2100, 2100-02-28"})
    void findDate_ofTheLeapDay_isInEveryYear(int year, LocalDate expected) {
        assertThat(CALENDAR.findDate(new FixedDate(MonthDay.of(2, 29)), year)).contains(expected);
    }

    @Test
    void findDate_ofAFifthWeekday_isOnlyInMonthsThatHaveOne() {
        NthWeekday fifth = new NthWeekday(Month.MAY, DayOfWeek.SUNDAY, 5, 0);

        assertThat(CALENDAR.findDate(fifth, 2026)).contains(LocalDate.of(2026, 5, 31));
        assertThat(CALENDAR.findDate(fifth, 2027)).contains(LocalDate.of(2027, 5, 30));
        assertThat(CALENDAR.findDate(fifth, 2028)).isEmpty();
        assertThat(CALENDAR.findNext(fifth, LocalDate.of(2027, 5, 31)))
                .contains(LocalDate.of(2032, 5, 30));
    }

    @Test
    void findDate_ofTheLastWeekday_mayLieInTheNextYear() {
        NthWeekday weekAfter = new NthWeekday(Month.DECEMBER, DayOfWeek.SUNDAY, -1, 7);

        assertThat(CALENDAR.findDate(weekAfter, 2027)).contains(LocalDate.of(2027, 1, 3));
    }

    @Test
    void findDate_ofAShopsAnniversary_startsAYearAfterItWasFounded() {
        ShopAnniversary founded = new ShopAnniversary(LocalDate.of(2024, 2, 29));

        assertThat(CALENDAR.findDate(founded, 2024)).isEmpty();
        assertThat(CALENDAR.findDate(founded, 2025)).contains(LocalDate.of(2025, 2, 28));
        assertThat(CALENDAR.findDate(founded, 2028)).contains(LocalDate.of(2028, 2, 29));
    }

    @Test
    void findDate_ofWhatNoCalendarKnows_isNothing() {
        assertThat(CALENDAR.findDate(new Once(), 2026)).isEmpty();
        assertThat(CALENDAR.findDate(new FirstPurchaseAnniversary(), 2026)).isEmpty();
        assertThat(CALENDAR.findNext(new Once(), LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void findOccasion_acrossTheYearsEnd_findsTheOccasionOfTheOtherYear() {
        Days window = window("2026-12-28", "2027-01-02");
        FixedDate newYear = new FixedDate(MonthDay.of(1, 1));
        FixedDate epiphany = new FixedDate(MonthDay.of(1, 6));
        FixedDate christmasEve = new FixedDate(MonthDay.of(12, 24));

        assertThat(CALENDAR.findOccasion(newYear, 0, window)).contains(LocalDate.of(2027, 1, 1));
        assertThat(CALENDAR.findOccasion(epiphany, -7, window)).contains(LocalDate.of(2027, 1, 6));
        assertThat(CALENDAR.findOccasion(christmasEve, 9, window))
                .contains(LocalDate.of(2026, 12, 24));
        assertThat(CALENDAR.findOccasion(christmasEve, 3, window)).isEmpty();
    }

    @Test
    void findOccasion_ofAHolidayThatIsTwiceInAYear_findsEachInItsWindow() {
        assertThat(CALENDAR.findOccasion(TWICE, 0, window("2033-01-01", "2033-01-03")))
                .contains(LocalDate.of(2033, 1, 2));
        assertThat(CALENDAR.findOccasion(TWICE, 0, window("2033-12-20", "2033-12-23")))
                .contains(LocalDate.of(2033, 12, 23));
    }

    /** Runs that follow one another find each occasion once, with any gaps between them. */
    @Property(tries = 200)
    void findOccasion_inWindowsThatFollowOneAnother_findEachOccasionOnce(
            @ForAll("occasions") Occasion occasion,
            @ForAll @IntRange(min = -30, max = 30) int daysAfter,
            @ForAll("gaps") List<Integer> gaps) {
        LocalDate start = LocalDate.of(2026, 1, 1);
        LocalDate first = start;
        int found = 0;
        int run = 0;
        while (first.getYear() < 2031) {
            LocalDate last = first.plusDays(gaps.get(run++ % gaps.size()));
            if (CALENDAR.findOccasion(occasion, daysAfter, new Days(first, last)).isPresent()) {
                found++;
            }
            first = last.plusDays(1);
        }

        LocalDate end = first;
        long expected =
                Stream.iterate(
                                CALENDAR.findNext(occasion, start.minusDays(daysAfter)),
                                next ->
                                        next.flatMap(
                                                d -> CALENDAR.findNext(occasion, d.plusDays(1))))
                        .map(Optional::orElseThrow)
                        .takeWhile(date -> date.plusDays(daysAfter).isBefore(end))
                        .count();
        assertThat((long) found).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Occasion> occasions() {
        Arbitrary<Occasion> fixed =
                Arbitraries.integers()
                        .between(1, 366)
                        .map(day -> new FixedDate(MonthDay.from(LocalDate.ofYearDay(2028, day))));
        Arbitrary<Occasion> easter = Arbitraries.integers().between(-60, 60).map(EasterBased::new);
        Arbitrary<Occasion> weekday =
                Combinators.combine(
                                Arbitraries.of(Month.class),
                                Arbitraries.of(DayOfWeek.class),
                                Arbitraries.of(-1, 1, 2, 3, 4, 5),
                                Arbitraries.integers().between(-40, 40))
                        .as(NthWeekday::new);
        Arbitrary<Occasion> advent = Arbitraries.integers().between(1, 4).map(Advent::new);
        return Arbitraries.oneOf(fixed, easter, weekday, advent);
    }

    @Provide
    Arbitrary<List<Integer>> gaps() {
        return Arbitraries.integers().between(0, 7).list().ofMinSize(1).ofMaxSize(20);
    }

    private static Days window(String first, String last) {
        return new Days(LocalDate.parse(first), LocalDate.parse(last));
    }
}
