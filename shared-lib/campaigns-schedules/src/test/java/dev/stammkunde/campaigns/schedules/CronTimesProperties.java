package dev.stammkunde.campaigns.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Next runs against a walk over all minutes. */
final class CronTimesProperties {

    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("Europe/Berlin"),
                    ZoneId.of("America/New_York"),
                    ZoneId.of("Australia/Lord_Howe"),
                    ZoneId.of("UTC"));

    /** Each is two days before a change of clocks in one of the zones, or in neither. */
    private static final List<Instant> BEGINNINGS =
            List.of(
                    Instant.parse("2026-03-27T11:17:00Z"),
                    Instant.parse("2026-10-23T20:00:00Z"),
                    Instant.parse("2026-11-22T09:10:00Z"),
                    Instant.parse("2027-02-26T23:59:00Z"),
                    Instant.parse("2026-04-03T12:00:00Z"));

    @Property(tries = 60)
    void next_hourAndMinute_areThoseOfTheWalk(
            @ForAll @IntRange(max = 59) int minute,
            @ForAll @IntRange(max = 5) int hour,
            @ForAll @IntRange(max = 3) int zone,
            @ForAll @IntRange(max = 4) int beginning,
            @ForAll @IntRange(max = 7) int weekday) {
        String day = weekday == 0 ? "* * ?" : "? * " + weekday;
        String expression = "cron(%d %d %s *)".formatted(minute, hour, day);

        List<Instant> times =
                ScheduleTimes.parse(expression, ZONES.get(zone), Instant.EPOCH)
                        .next(BEGINNINGS.get(beginning), 4);

        Instant end = times.getLast();
        assertThat(times)
                .containsExactlyElementsOf(
                        walk(
                                minute,
                                hour,
                                weekday,
                                ZONES.get(zone),
                                BEGINNINGS.get(beginning),
                                end));
    }

    /** Every minute between, whose local time fits for the first time. */
    private static List<Instant> walk(
            int minute, int hour, int weekday, ZoneId zone, Instant after, Instant end) {
        Set<LocalDateTime> seen = new HashSet<>();
        List<Instant> times = new ArrayList<>();
        Instant first = after.minus(3, ChronoUnit.HOURS);
        for (Instant at = first; !at.isAfter(end); at = at.plus(1, ChronoUnit.MINUTES)) {
            LocalDateTime local = LocalDateTime.ofInstant(at, zone);
            boolean fits =
                    local.getHour() == hour
                            && local.getMinute() == minute
                            && (weekday == 0 || local.getDayOfWeek().getValue() % 7 == weekday - 1);
            if (fits && seen.add(local) && at.isAfter(after)) {
                times.add(at);
            }
        }
        return times;
    }

    @Property(tries = 40)
    void next_timesFound_areOfTheirZoneAndInOrder(
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll @IntRange(min = 1, max = 12) int month) {
        Optional<Instant> next =
                ScheduleTimes.parse(
                                "cron(0 9 %d %d ? *)".formatted(day, month),
                                ZONES.getFirst(),
                                Instant.EPOCH)
                        .findNext(BEGINNINGS.getFirst());

        boolean exists = day <= Month.of(month).maxLength();
        assertThat(next.isPresent()).isEqualTo(exists);
        next.ifPresent(
                time -> {
                    LocalDateTime local = LocalDateTime.ofInstant(time, ZONES.getFirst());
                    assertThat(local.getDayOfMonth()).isEqualTo(day);
                    assertThat(local.getMonthValue()).isEqualTo(month);
                    assertThat(local.atOffset(ZoneOffset.UTC).getHour()).isEqualTo(9);
                });
    }
}
