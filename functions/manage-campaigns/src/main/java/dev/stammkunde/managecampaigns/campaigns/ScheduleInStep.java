package dev.stammkunde.managecampaigns.campaigns;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignSchedules;
import dev.stammkunde.campaigns.CampaignSchedules.Bounds;
import dev.stammkunde.campaigns.schedules.CampaignPlans;
import dev.stammkunde.campaigns.schedules.SchedulePlan;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;

import java.time.Instant;
import java.util.List;

/** Makes schedules what campaigns say. Doing it again changes nothing. */
final class ScheduleInStep {

    private final CampaignSchedules schedules;

    ScheduleInStep(CampaignSchedules schedules) {
        this.schedules = schedules;
    }

    /**
     * Brings a campaign's schedule in step.
     *
     * @throws ScheduleNotInStepException if that fails
     */
    void bring(Campaign campaign, Instant now) {
        SchedulePlan plan = CampaignPlans.of(campaign.timing(), campaign.activeSince());
        List<Instant> next = plan.next(now, 1);
        try {
            // Scheduler refuses a schedule that ended.
            if (campaign.state() == CampaignState.ARCHIVED || next.isEmpty()) {
                schedules.remove(campaign.id());
            } else {
                schedules.put(campaign, bounds(plan, next.getFirst(), now));
            }
        } catch (RuntimeException e) {
            throw new ScheduleNotInStepException(e);
        }
    }

    /**
     * Has what waits for the end of a campaign's pause looked at soon. Whoever calls it ends the
     * pause afterwards: should that fail, all finds the campaign paused still, and waits on.
     *
     * @param runs when the runs were scheduled that the pause stopped or left out, where they are
     *     to take place now
     * @throws ScheduleNotInStepException if that fails
     */
    void endPause(Campaign campaign, List<Instant> runs, Instant now) {
        try {
            schedules.releaseMails(campaign.id(), now);
            runs.forEach(scheduledAt -> schedules.goOn(campaign, scheduledAt, now));
        } catch (RuntimeException e) {
            throw new ScheduleNotInStepException(e);
        }
    }

    /**
     * Removes the schedule of a campaign that rests and cannot be used.
     *
     * @throws ScheduleNotInStepException if that fails
     */
    void remove(CampaignId id) {
        try {
            schedules.remove(id);
        } catch (RuntimeException e) {
            throw new ScheduleNotInStepException(e);
        }
    }

    /** Scheduler takes no first moment in the past, and counts rates from it. */
    private static Bounds bounds(SchedulePlan plan, Instant next, Instant now) {
        boolean rate = plan.expression().strip().startsWith("rate");
        Instant from = rate ? next : plan.findStart().filter(now::isBefore).orElse(null);
        return new Bounds(from, plan.findEnd().orElse(null));
    }
}
