package dev.stammkunde.cases;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When a shop's team works.
 *
 * @param state the German state whose public holidays are free, such as {@code by}; null for those
 *     of all states alone
 * @param from the first minute
 * @param until the first minute after work, later than {@code from}
 * @param days at least one
 * @param teamAddress where the team is written to; null where it is not
 */
public record WorkingHours(
        ZoneId zone,
        @Nullable String state,
        LocalTime from,
        LocalTime until,
        Set<DayOfWeek> days,
        @Nullable String teamAddress) {

    /** Of a shop that has said nothing. */
    public static final WorkingHours USUAL =
            new WorkingHours(
                    ZoneId.of("Europe/Berlin"),
                    null,
                    LocalTime.of(9, 0),
                    LocalTime.of(17, 0),
                    Set.of(
                            DayOfWeek.MONDAY,
                            DayOfWeek.TUESDAY,
                            DayOfWeek.WEDNESDAY,
                            DayOfWeek.THURSDAY,
                            DayOfWeek.FRIDAY),
                    null);

    /** When a team works that is not written to. */
    public WorkingHours(
            ZoneId zone,
            @Nullable String state,
            LocalTime from,
            LocalTime until,
            Set<DayOfWeek> days) {
        this(zone, state, from, until, days, null);
    }

    public WorkingHours {
        days = Set.copyOf(days);
    }
}
