package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.MailSettings.QuietHours;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** Compares with a look at each single minute, on days when clocks change above all. */
final class QuietTimesProperties {

    private static final int MINUTES_OF_NINE_DAYS = 9 * 24 * 60;

    @Property(tries = 400)
    void firstAllowed_anyNightAndDays_isTheFirstMinuteThatIsNotQuiet(
            @ForAll("quietHours") QuietHours quiet,
            @ForAll("zones") ZoneId zone,
            @ForAll("moments") Instant from) {
        Instant allowed = QuietTimes.firstAllowed(quiet, zone, from);

        assertThat(allowed).isEqualTo(firstByLooking(quiet, zone, from));
        assertThat(QuietTimes.findReason(quiet, zone, allowed)).isEmpty();
        assertThat(allowed).isAfterOrEqualTo(from);
    }

    private static Instant firstByLooking(QuietHours quiet, ZoneId zone, Instant from) {
        Instant at = from;
        for (int minute = 0; minute < MINUTES_OF_NINE_DAYS; minute++) {
            if (isAllowed(quiet, zone, at)) {
                return at;
            }
            at = at.plusSeconds(60);
        }
        throw new AssertionError("no moment is allowed");
    }

    /** Says it in another way than the code does: by a walk over the night's minutes. */
    private static boolean isAllowed(QuietHours quiet, ZoneId zone, Instant at) {
        var local = at.atZone(zone);
        int minute = local.toLocalTime().toSecondOfDay() / 60;
        int from = quiet.from().toSecondOfDay() / 60;
        int length = Math.floorMod(quiet.until().toSecondOfDay() / 60 - from, 24 * 60);
        return !quiet.days().contains(local.getDayOfWeek())
                && Math.floorMod(minute - from, 24 * 60) >= length;
    }

    @Provide
    Arbitrary<QuietHours> quietHours() {
        Arbitrary<LocalTime> times =
                Arbitraries.integers()
                        .between(0, 24 * 60 - 1)
                        .map(m -> LocalTime.of(m / 60, m % 60));
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMaxSize(6);
        return Combinators.combine(times, times, days).as(QuietHours::new);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Berlin",
                        "Europe/Lisbon",
                        "America/New_York",
                        "America/Havana",
                        "Australia/Lord_Howe",
                        "Africa/Cairo",
                        "Asia/Kathmandu",
                        "Atlantic/Azores",
                        "UTC")
                .map(ZoneId::of);
    }

    /** Whole minutes, so that looking minute by minute meets each boundary. */
    @Provide
    Arbitrary<Instant> moments() {
        Arbitrary<Instant> days =
                Arbitraries.of(
                        Instant.parse("2026-03-27T12:00:00Z"),
                        Instant.parse("2026-10-23T12:00:00Z"),
                        Instant.parse("2026-03-06T12:00:00Z"),
                        Instant.parse("2026-10-30T12:00:00Z"),
                        Instant.parse("2026-04-03T12:00:00Z"),
                        Instant.parse("2026-04-23T12:00:00Z"),
                        Instant.parse("2028-02-28T12:00:00Z"));
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 3 * 24 * 60);
        return Combinators.combine(days, minutes)
                .as((day, minute) -> day.plusSeconds(60L * minute));
    }
}
