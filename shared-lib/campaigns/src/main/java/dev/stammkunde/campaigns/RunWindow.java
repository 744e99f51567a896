package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.calendar.Days;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Whose day it is in a run of a campaign: the days that no run before it had.
 *
 * <p>For each zone the windows of successive runs lie side by side, whatever the clocks do, so that
 * each day comes in one run, and a run that is late or was missed takes the days of the missed one.
 * They go {@value #DAYS_BACK} days back at most: a birthday mail of a month ago is worse than none.
 *
 * @param previous when the run before this one was scheduled; absent for the first
 * @param activeSince when the campaign was last created or resumed
 * @param scheduledAt when this run was scheduled
 */
public record RunWindow(@Nullable Instant previous, Instant activeSince, Instant scheduledAt) {

    /** How many days a run makes up for at most. */
    public static final int DAYS_BACK = 7;

    private static final Duration AHEAD = Duration.ofDays(1);

    /**
     * Returns the days that are due in a zone.
     *
     * <p>Without a time of day, a day is due in the first run that takes place on it. With one, it
     * is due in the last run before that time, up to a day ahead: so the mail can wait for its time
     * and comes on the day itself, also where the day begins or ends half a day from the shop's.
     *
     * @param zone the customer's
     * @param localTime when mails are sent on their day, see {@link Timing#localTime}
     */
    public Days days(ZoneId zone, @Nullable LocalTime localTime) {
        LocalDate last = lastOf(scheduledAt, zone, localTime);
        LocalDate own = scheduledAt.atZone(zone).toLocalDate();
        LocalDate first = previous == null ? own : lastOf(earliest(), zone, localTime).plusDays(1);
        LocalDate active = activeSince.atZone(zone).toLocalDate();
        return new Days(first.isBefore(active) ? active : first, last);
    }

    private Instant earliest() {
        Instant limit = scheduledAt.minus(Duration.ofDays(DAYS_BACK));
        return previous == null || previous.isBefore(limit) ? limit : previous;
    }

    private static LocalDate lastOf(Instant run, ZoneId zone, @Nullable LocalTime localTime) {
        LocalDate own = run.atZone(zone).toLocalDate();
        if (localTime == null) {
            return own;
        }
        LocalDate next = own.plusDays(1);
        boolean before = next.atTime(localTime).atZone(zone).toInstant().isBefore(run.plus(AHEAD));
        return before ? next : own;
    }
}
