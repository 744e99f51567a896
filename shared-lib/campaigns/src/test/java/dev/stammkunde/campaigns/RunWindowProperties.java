package dev.stammkunde.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.calendar.Days;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

final class RunWindowProperties {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Property(tries = 60)
    void days_dailyRunsSomeOfThemMissed_coverEachDayOnce(
            @ForAll("zones") ZoneId zone,
            @ForAll("runTimes") LocalTime runTime,
            @ForAll boolean atTime,
            @ForAll("missed") Set<Integer> missed) {
        @Nullable LocalTime localTime = atTime ? NINE : null;
        ZonedDateTime start = LocalDate.of(2026, 1, 1).atTime(runTime).atZone(BERLIN);
        Instant previous = start.toInstant();
        LocalDate covered = new RunWindow(null, LONG_AGO, previous).days(zone, localTime).last();

        for (int day = 1; day < 800; day++) {
            if (missed.contains(day)) {
                continue;
            }
            Instant at = start.plusDays(day).toInstant();
            Days days = new RunWindow(previous, LONG_AGO, at).days(zone, localTime);
            assertThat(days.first()).isEqualTo(covered.plusDays(1));
            if (!days.last().isBefore(days.first())) {
                covered = days.last();
            }
            previous = at;
        }
        assertThat(covered).isAfter(LocalDate.of(2028, 3, 5));
    }

    @Property(tries = 60)
    void days_timeOfDay_hasNotPassedWhenTheDayComes(
            @ForAll("zones") ZoneId zone, @ForAll @IntRange(min = 1, max = 800) int day) {
        ZonedDateTime start = LocalDate.of(2026, 1, 1).atTime(NINE).atZone(BERLIN);
        Instant at = start.plusDays(day).toInstant();
        RunWindow window = new RunWindow(start.plusDays(day - 1).toInstant(), LONG_AGO, at);

        Days days = window.days(zone, NINE);

        days.first()
                .datesUntil(days.last().plusDays(1))
                .forEach(
                        due ->
                                assertThat(due.atTime(NINE).atZone(zone).toInstant())
                                        .isAfterOrEqualTo(at.minusSeconds(3600)));
    }

    @Example
    void days_firstRun_isItsOwnDay() {
        Instant at = Instant.parse("2026-11-22T08:00:00Z");

        Days days = new RunWindow(null, LONG_AGO, at).days(BERLIN, null);

        assertThat(days).isEqualTo(new Days(date("2026-11-22"), date("2026-11-22")));
    }

    @Example
    void days_longMissed_goSevenDaysBack() {
        Instant at = Instant.parse("2026-11-22T08:00:00Z");

        Days days = new RunWindow(LONG_AGO, LONG_AGO, at).days(BERLIN, null);

        assertThat(days).isEqualTo(new Days(date("2026-11-16"), date("2026-11-22")));
    }

    @Example
    void days_afterAPause_beginAfterTheRunBeforeIt() {
        Instant previous = Instant.parse("2026-11-18T08:00:00Z");
        Instant resumed = Instant.parse("2026-11-21T15:00:00Z");
        Instant at = Instant.parse("2026-11-22T08:00:00Z");

        Days days = new RunWindow(previous, resumed, at).days(BERLIN, null);

        assertThat(days).isEqualTo(new Days(date("2026-11-19"), date("2026-11-22")));
    }

    /** Paused on the Sunday it was created, and resumed on Thursday. */
    private static RunWindow firstAfterAPause(String created) {
        Instant resumed = Instant.parse("2026-11-26T08:30:00Z");
        Instant at = Instant.parse("2026-11-26T08:00:00Z");
        return new RunWindow(null, resumed, at).ofPausedSince(Instant.parse(created));
    }

    @Example
    void days_firstRunAfterAPause_areThoseOfTheRunsItMissed() {
        Days days = new Days(date("2026-11-23"), date("2026-11-26"));

        assertThat(firstAfterAPause("2026-11-22T09:00:00Z").days(BERLIN, null)).isEqualTo(days);
        assertThat(firstAfterAPause("2026-11-22T09:00:00Z").days(BERLIN, NINE)).isEqualTo(days);
    }

    @Example
    void days_createdBeforeTheHourOfTheRun_areThoseOfThatDayToo() {
        assertThat(firstAfterAPause("2026-11-22T07:00:00Z").days(BERLIN, null))
                .isEqualTo(new Days(date("2026-11-22"), date("2026-11-26")));
    }

    @Example
    void days_createdLongBeforeTheFirstRun_goSevenDaysBack() {
        assertThat(firstAfterAPause("2026-01-01T07:00:00Z").days(BERLIN, null))
                .isEqualTo(new Days(date("2026-11-20"), date("2026-11-26")));
    }

    @Example
    void days_createdAfterTheRunOfTheDayBefore_areItsOwnDayWhereverTheCustomerIs() {
        RunWindow window = firstAfterAPause("2026-11-25T09:00:00Z");

        for (String zone : List.of("Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles")) {
            Days days = window.days(ZoneId.of(zone), NINE);
            LocalDate own = LocalDate.ofInstant(window.scheduledAt(), ZoneId.of(zone));
            assertThat(days.first()).isEqualTo(own);
        }
    }

    @Example
    void days_neverPausedOrNotTheFirst_areAsEver() {
        Instant created = Instant.parse("2026-11-22T09:00:00Z");
        Instant at = Instant.parse("2026-11-26T08:00:00Z");
        RunWindow first = new RunWindow(null, created, at);
        RunWindow later = new RunWindow(Instant.parse("2026-11-25T08:00:00Z"), at, at);

        assertThat(first.ofPausedSince(created)).isEqualTo(first);
        assertThat(later.ofPausedSince(created)).isEqualTo(later);
    }

    @Example
    void days_timeOfDayInTheEast_comesBeforeTheDayItself() {
        Instant previous = Instant.parse("2026-11-21T08:00:00Z");
        Instant at = Instant.parse("2026-11-22T08:00:00Z");

        Days days = new RunWindow(previous, LONG_AGO, at).days(ZoneId.of("Pacific/Auckland"), NINE);

        assertThat(days).isEqualTo(new Days(date("2026-11-23"), date("2026-11-23")));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Berlin",
                        "America/Los_Angeles",
                        "Pacific/Kiritimati",
                        "Pacific/Auckland",
                        "Etc/GMT+12",
                        "Asia/Kolkata",
                        "Australia/Lord_Howe",
                        "Europe/London",
                        "America/St_Johns")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<LocalTime> runTimes() {
        return Arbitraries.integers()
                .between(0, 24 * 60 - 1)
                .map(minute -> LocalTime.ofSecondOfDay(minute * 60L));
    }

    /** Never more than five in a row. */
    @Provide
    Arbitrary<Set<Integer>> missed() {
        return Arbitraries.integers()
                .between(1, 800)
                .filter(day -> day % 6 != 0)
                .set()
                .ofMaxSize(300);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
