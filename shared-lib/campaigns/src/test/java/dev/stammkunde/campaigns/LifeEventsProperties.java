package dev.stammkunde.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Birthdays.Known;
import dev.stammkunde.campaigns.Birthdays.Result;
import dev.stammkunde.shop.LifeEvent;
import dev.stammkunde.shop.testing.SampleDates;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

final class LifeEventsProperties {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");
    private static final int FIRST_YEAR = 2026;
    private static final int LAST_YEAR = 2029;

    /** A date, and its first year. */
    private record Given(LifeEvent event, int year, int month, int day) {

        String text() {
            boolean exists = !(month == 2 && day == 29) || Year.isLeap(year);
            return "%d-%02d-%02d".formatted(exists ? year : 2028, month, day);
        }

        int first() {
            return Integer.parseInt(text().substring(0, 4));
        }
    }

    /** Runs of each day: an anniversary comes each year from its first, other events once. */
    @Property(tries = 120)
    void decide_runsEveryDay_celebrateEachYearOnceOrTheOneDay(
            @ForAll("dates") Given given,
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = -30, max = 30) int daysAfter,
            @ForAll LeapDay leapDay) {
        Known known = Known.of(SampleDates.date(given.event(), given.text()), zone);
        List<LocalDate> occasions = occasions(given, known, daysAfter, leapDay);

        assertThat(occasions.stream().map(LocalDate::getYear))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                                .filter(year -> isDueIn(given, year))
                                .boxed()
                                .toList());
        assertThat(occasions)
                .allMatch(
                        day ->
                                day.getMonthValue() == given.month()
                                                && day.getDayOfMonth() == given.day()
                                        || given.day() == 29
                                                && given.month() == 2
                                                && !Year.isLeap(day.getYear()));
    }

    private static List<LocalDate> occasions(
            Given given, Known known, int daysAfter, LeapDay leapDay) {
        CampaignRule.OnLifeEvent rule =
                new CampaignRule.OnLifeEvent(
                        given.event(), new CampaignRule.Birthday(daysAfter, leapDay, 30));
        List<LocalDate> occasions = new ArrayList<>();
        @Nullable Celebration last = null;
        ZonedDateTime start =
                LocalDate.of(FIRST_YEAR - 1, 11, 1).atTime(LocalTime.of(9, 0)).atZone(BERLIN);
        Instant previous = start.minusDays(1).toInstant();
        for (int day = 0; start.plusDays(day).isBefore(start.plusYears(4).plusDays(95)); day++) {
            Instant at = start.plusDays(day).toInstant();
            Birthdays birthdays =
                    new Birthdays(rule, TIMING, new RunWindow(previous, LONG_AGO, at));
            Result result = birthdays.decide(known);
            if (result instanceof Result.Due due) {
                result = last == null ? due : birthdays.afterLast(due, known, last);
            }
            if (result instanceof Result.Due due) {
                last = new Celebration(due.occasion(), known.birthday().day(), at);
                if (due.occasion().getYear() >= FIRST_YEAR
                        && due.occasion().getYear() <= LAST_YEAR) {
                    occasions.add(due.occasion());
                }
            }
            previous = at;
        }
        return occasions;
    }

    private static boolean isDueIn(Given given, int year) {
        return switch (given.event()) {
            case GRADUATION, MOVE -> year == given.first();
            case WEDDING -> year >= given.first();
            case CHILD_BIRTHDAY, PET_BIRTHDAY -> year > given.first();
        };
    }

    private static final Timing TIMING = new Timing("cron(0 9 * * ? *)", BERLIN, null, null, null);

    @Provide
    Arbitrary<Given> dates() {
        Arbitrary<int[]> days =
                Arbitraries.of(
                        new int[] {2, 29},
                        new int[] {2, 28},
                        new int[] {3, 1},
                        new int[] {12, 31},
                        new int[] {1, 1},
                        new int[] {5, 12});
        return Combinators.combine(
                        Arbitraries.of(LifeEvent.class),
                        Arbitraries.integers().between(2024, 2029),
                        days)
                .as((event, year, day) -> new Given(event, year, day[0], day[1]));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Berlin", "Pacific/Honolulu", "Pacific/Auckland")
                .map(ZoneId::of);
    }
}
