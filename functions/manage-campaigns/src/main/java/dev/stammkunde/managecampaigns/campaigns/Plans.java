package dev.stammkunde.managecampaigns.campaigns;

import dev.stammkunde.domain.campaign.Timing;
import dev.stammkunde.schedules.SchedulePlan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Campaigns' timings as plans of schedules. */
public final class Plans {

    /** A day has an hour more when clocks are set back. */
    private static final int MOST_A_DAY = 25;

    private Plans() {}

    /** Returns when a campaign runs on a day of its zone. */
    public static List<Instant> runsOn(LocalDate day, Timing timing, Instant activeSince) {
        Instant begin = day.atStartOfDay(timing.zone()).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(timing.zone()).toInstant();
        return of(timing, activeSince).next(begin.minusNanos(1), MOST_A_DAY).stream()
                .filter(end::isAfter)
                .toList();
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
