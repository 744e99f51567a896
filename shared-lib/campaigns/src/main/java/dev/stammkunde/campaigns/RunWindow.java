package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.calendar.Days;
import dev.stammkunde.campaigns.calendar.Moments;
import dev.stammkunde.mail.MailSettings.QuietHours;
import dev.stammkunde.mail.OnQuietDays;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * Whose day it is in a run of a campaign: the days that no run before it had.
 *
 * <p>For each zone the windows of successive runs lie side by side, whatever the clocks do, so that
 * each day comes in one run, and a run takes the days of those before it that were missed, also
 * during a pause. They go {@value #DAYS_BACK} days back at most: a birthday mail of a month ago is
 * worse than none.
 *
 * @param previous when the run before this one was scheduled; absent for the first
 * @param activeSince when the campaign was last created or resumed
 * @param scheduledAt when this run was scheduled
 * @param sentBefore the days of the week before which mails are sent that are due on one of them:
 *     their days are due in the run of the day before, and again in their own, so that a campaign
 *     that changes its mind in between forgets nobody
 * @param missedSince from when on a pause may have left out runs before the first; absent where
 *     there was none, and for all later runs
 */
public record RunWindow(
        @Nullable Instant previous,
        Instant activeSince,
        Instant scheduledAt,
        Set<DayOfWeek> sentBefore,
        @Nullable Instant missedSince) {

    private static final int DAYS_OF_A_WEEK = 7;

    /** How many days a run makes up for at most. */
    public static final int DAYS_BACK = 7;

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Duration SETTLED_AFTER = Duration.ofMinutes(5);

    public RunWindow {
        // Where all days are quiet, no day before is better.
        sentBefore = sentBefore.size() == DAYS_OF_A_WEEK ? Set.of() : Set.copyOf(sentBefore);
    }

    /** Makes the window of a campaign whose mails come on their own days. */
    public RunWindow(@Nullable Instant previous, Instant activeSince, Instant scheduledAt) {
        this(previous, activeSince, scheduledAt, Set.of(), null);
    }

    /**
     * Returns this window of a campaign that was paused before it ever ran: the first run takes the
     * days of those that were missed since the campaign was created.
     */
    public RunWindow ofPausedSince(Instant created) {
        return previous == null && created.isBefore(activeSince)
                ? new RunWindow(null, activeSince, scheduledAt, sentBefore, created)
                : this;
    }

    /** Returns this window for a campaign that may send before quiet days. */
    public RunWindow of(Timing timing, QuietHours quiet) {
        return timing.onQuietDays() == OnQuietDays.BEFORE
                ? new RunWindow(previous, activeSince, scheduledAt, quiet.days(), missedSince)
                : this;
    }

    /** Returns the day on which a mail is to come that is due on a day. */
    public LocalDate sendDay(LocalDate due) {
        LocalDate day = due;
        while (sentBefore.contains(day.getDayOfWeek())) {
            day = day.minusDays(1);
        }
        return day;
    }

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
        LocalDate last = withQuietDays(lastOf(scheduledAt, zone, localTime));
        return new Days(first(zone, localTime), last);
    }

    /**
     * Returns the moments that no run before it had, for what is mailed about as soon as it
     * happened. What happened just before the run is left to the next one, since an index may not
     * have it yet.
     */
    public Moments moments() {
        Instant until = scheduledAt.minus(SETTLED_AFTER);
        if (previous != null) {
            return new Moments(earliest(previous).minus(SETTLED_AFTER), until);
        }
        Instant began = missedSince == null ? activeSince : missedSince;
        return new Moments(earliest(began), until);
    }

    private LocalDate first(ZoneId zone, @Nullable LocalTime localTime) {
        if (previous != null) {
            return lastOf(earliest(previous), zone, localTime).plusDays(1);
        }
        LocalDate own = scheduledAt.atZone(zone).toLocalDate();
        if (missedSince == null) {
            return own;
        }
        LocalDate missed = lastOf(lastBefore(missedSince, zone), zone, localTime).plusDays(1);
        return missed.isBefore(own) ? missed : own;
    }

    /** Returns the last time of this run's hour at which no run was missed yet. */
    private Instant lastBefore(Instant created, ZoneId zone) {
        ZonedDateTime run = scheduledAt.atZone(zone);
        int days = 1;
        while (days < DAYS_BACK && run.minusDays(days).toInstant().isAfter(created)) {
            days++;
        }
        return run.minusDays(days).toInstant();
    }

    private LocalDate withQuietDays(LocalDate day) {
        LocalDate last = day;
        while (sentBefore.contains(last.plusDays(1).getDayOfWeek())) {
            last = last.plusDays(1);
        }
        return last;
    }

    private Instant earliest(Instant before) {
        Instant limit = scheduledAt.minus(Duration.ofDays(DAYS_BACK));
        return before.isBefore(limit) ? limit : before;
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
