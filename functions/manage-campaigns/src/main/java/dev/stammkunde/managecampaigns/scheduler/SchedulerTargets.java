package dev.stammkunde.managecampaigns.scheduler;

import dev.stammkunde.domain.campaign.CampaignRule;

/**
 * Where schedules are and what they fire.
 *
 * @param group the stack's
 * @param roleArn by which Scheduler puts runs into queues
 * @param birthdays of runs of birthday campaigns
 * @param winBacks of runs of win-back campaigns
 * @param occasions of runs of occasions' campaigns
 */
public record SchedulerTargets(
        String group, String roleArn, Queue birthdays, Queue winBacks, Queue occasions) {

    /**
     * The queue of a kind.
     *
     * @param deadLettersArn where a run lies that Scheduler could not put there
     */
    public record Queue(String arn, String deadLettersArn) {}

    Queue queue(CampaignRule rule) {
        return switch (rule) {
            case CampaignRule.Birthday _ -> birthdays;
            case CampaignRule.WinBack _ -> winBacks;
            case CampaignRule.OnOccasion _ -> occasions;
        };
    }
}
