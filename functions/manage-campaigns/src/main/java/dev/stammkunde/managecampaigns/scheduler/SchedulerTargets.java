package dev.stammkunde.managecampaigns.scheduler;

import dev.stammkunde.campaigns.CampaignRule;

/**
 * Where schedules are and what they fire.
 *
 * @param group the stack's
 * @param roleArn by which Scheduler puts runs into queues and calls that function
 * @param queues the ARNs of the queues of runs
 * @param releaseArn of the function that puts waiting mails back into their queue
 * @param deadLettersArn where lies what Scheduler could not hand over
 */
public record SchedulerTargets(
        String group, String roleArn, Queues queues, String releaseArn, String deadLettersArn) {

    /** The queue of each kind of campaign, by its ARN. */
    public record Queues(String birthdays, String winBacks, String occasions, String followUps) {}

    String queueArn(CampaignRule rule) {
        return switch (rule) {
            case CampaignRule.Birthday _, CampaignRule.OnLifeEvent _ -> queues.birthdays();
            case CampaignRule.WinBack _ -> queues.winBacks();
            case CampaignRule.OnOccasion _ -> queues.occasions();
            case CampaignRule.AfterOrder _,
                    CampaignRule.AfterOptIn _,
                    CampaignRule.BeforeExpiry _,
                    CampaignRule.OnTier _,
                    CampaignRule.LeftBasket _ ->
                    queues.followUps();
        };
    }
}
