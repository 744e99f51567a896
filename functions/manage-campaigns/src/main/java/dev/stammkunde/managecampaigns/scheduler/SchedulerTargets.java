package dev.stammkunde.managecampaigns.scheduler;

import dev.stammkunde.domain.campaign.CampaignRule;

/**
 * Where schedules are and what they fire.
 *
 * @param group the stack's
 * @param roleArn by which Scheduler puts runs into queues
 * @param birthdayQueueArn of runs of birthday campaigns
 * @param winBackQueueArn of runs of win-back campaigns
 * @param occasionQueueArn of runs of occasions' campaigns
 */
public record SchedulerTargets(
        String group,
        String roleArn,
        String birthdayQueueArn,
        String winBackQueueArn,
        String occasionQueueArn) {

    String queueArn(CampaignRule rule) {
        return switch (rule) {
            case CampaignRule.Birthday _ -> birthdayQueueArn;
            case CampaignRule.WinBack _ -> winBackQueueArn;
            case CampaignRule.OnOccasion _ -> occasionQueueArn;
        };
    }
}
