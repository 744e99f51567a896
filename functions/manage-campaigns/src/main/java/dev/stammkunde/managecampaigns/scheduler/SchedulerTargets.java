package dev.stammkunde.managecampaigns.scheduler;

import dev.stammkunde.campaigns.CampaignRule;

/**
 * Where schedules are and what they fire.
 *
 * @param group the stack's
 * @param roleArn by which Scheduler puts runs into queues
 * @param queues the ARNs of the queues of runs
 * @param deadLettersArn where a run lies that Scheduler could not put into its queue
 */
public record SchedulerTargets(String group, String roleArn, Queues queues, String deadLettersArn) {

    /** The queue of each kind of campaign, by its ARN. */
    public record Queues(String birthdays, String winBacks, String occasions) {}

    String queueArn(CampaignRule rule) {
        return switch (rule) {
            case CampaignRule.Birthday _ -> queues.birthdays();
            case CampaignRule.WinBack _ -> queues.winBacks();
            case CampaignRule.OnOccasion _ -> queues.occasions();
        };
    }
}
