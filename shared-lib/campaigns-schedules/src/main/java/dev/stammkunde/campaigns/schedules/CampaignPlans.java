package dev.stammkunde.campaigns.schedules;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.platform.json.Finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Campaigns' timings as plans of schedules. */
public final class CampaignPlans {

    /** A day has an hour more when clocks are set back. */
    private static final int MOST_A_DAY = 25;

    /** What is wrong with a stored timing that cannot be told. */
    public static final Finding NOT_UNDERSTOOD =
            new Finding("timing.expression", "must be an expression that is known here");

    private CampaignPlans() {}

    /**
     * Finds what cannot be told of a campaign's times, such as an expression of a later release.
     */
    public static List<Finding> problems(Campaign campaign) {
        try {
            of(campaign.timing(), campaign.activeSince()).next(campaign.activeSince(), 1);
            return List.of();
        } catch (MalformedScheduleException _) {
            return List.of(NOT_UNDERSTOOD);
        }
    }

    /** Returns when a campaign runs on a day of its zone. */
    public static List<Instant> runsOn(LocalDate day, Timing timing, Instant activeSince) {
        Instant begin = day.atStartOfDay(timing.zone()).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(timing.zone()).toInstant();
        return of(timing, activeSince).between(begin, end, MOST_A_DAY);
    }

    /**
     * Returns when an active campaign runs in some days of its zone; nothing where its times cannot
     * be told.
     *
     * @param first the first moment
     * @param until the first moment that is too late
     * @param most no more than so many
     */
    public static List<Instant> runsBetween(
            Campaign campaign, Instant first, Instant until, int most) {
        try {
            return of(campaign.timing(), campaign.activeSince()).between(first, until, most);
        } catch (MalformedScheduleException _) {
            return List.of();
        }
    }

    /**
     * Returns a campaign's plan.
     *
     * @param activeSince from when a rate without a first day counts
     */
    public static SchedulePlan of(Timing timing, Instant activeSince) {
        return new SchedulePlan(
                timing.expression(),
                timing.zone(),
                timing.starts(),
                timing.ends(),
                activeSince.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES));
    }
}
