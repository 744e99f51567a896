package dev.stammkunde.managecampaigns.scheduler;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignSchedules;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.platform.json.JsonText;

import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindow;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.RetryPolicy;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;
import software.amazon.awssdk.services.scheduler.model.Target;
import software.amazon.awssdk.services.scheduler.model.UpdateScheduleRequest;

/** Campaigns' schedules in a group of EventBridge Scheduler. */
public final class EventBridgeSchedules implements CampaignSchedules {

    private static final FlexibleTimeWindow ON_TIME =
            FlexibleTimeWindow.builder().mode(FlexibleTimeWindowMode.OFF).build();

    /** The most that Scheduler allows: a run that comes late is better than none. */
    private static final RetryPolicy FOR_A_DAY =
            RetryPolicy.builder()
                    .maximumRetryAttempts(185)
                    .maximumEventAgeInSeconds(86_400)
                    .build();

    private final SchedulerClient client;
    private final SchedulerTargets targets;

    public EventBridgeSchedules(SchedulerClient client, SchedulerTargets targets) {
        this.client = client;
        this.targets = targets;
    }

    /** Updates what is there, since creating again would be refused; creates what is not. */
    @Override
    public void put(Campaign campaign, Bounds bounds) {
        UpdateScheduleRequest update = update(campaign, bounds);
        try {
            client.updateSchedule(update);
        } catch (ResourceNotFoundException _) {
            create(update);
        }
    }

    private void create(UpdateScheduleRequest update) {
        try {
            client.createSchedule(
                    CreateScheduleRequest.builder()
                            .groupName(update.groupName())
                            .name(update.name())
                            .scheduleExpression(update.scheduleExpression())
                            .scheduleExpressionTimezone(update.scheduleExpressionTimezone())
                            .startDate(update.startDate())
                            .endDate(update.endDate())
                            .state(update.state())
                            .flexibleTimeWindow(update.flexibleTimeWindow())
                            .target(update.target())
                            .actionAfterCompletion(update.actionAfterCompletion())
                            .build());
        } catch (ConflictException _) {
            // Somebody created it in between, or our own first try did and its answer was lost.
            client.updateSchedule(update);
        }
    }

    private UpdateScheduleRequest update(Campaign campaign, Bounds bounds) {
        return UpdateScheduleRequest.builder()
                .groupName(targets.group())
                .name(ScheduleName.of(campaign.id()))
                .scheduleExpression(campaign.timing().expression().strip().replaceAll("\\s+", " "))
                .scheduleExpressionTimezone(campaign.timing().zone().getId())
                .startDate(bounds.from())
                .endDate(bounds.until())
                .state(
                        campaign.state() == CampaignState.ACTIVE
                                ? ScheduleState.ENABLED
                                : ScheduleState.DISABLED)
                .flexibleTimeWindow(ON_TIME)
                .target(target(campaign))
                .actionAfterCompletion(ActionAfterCompletion.NONE)
                .build();
    }

    private Target target(Campaign campaign) {
        return Target.builder()
                .arn(targets.queueArn(campaign.rule()))
                .deadLetterConfig(config -> config.arn(targets.deadLettersArn()))
                .roleArn(targets.roleArn())
                .input(
                        JsonText.object(
                                json ->
                                        json.text("shopId", campaign.id().shopId())
                                                .text("campaignId", campaign.id().id())
                                                .text("time", "<aws.scheduler.scheduled-time>")))
                .retryPolicy(FOR_A_DAY)
                .build();
    }

    @Override
    public void remove(CampaignId id) {
        try {
            client.deleteSchedule(
                    delete -> delete.groupName(targets.group()).name(ScheduleName.of(id)));
        } catch (ResourceNotFoundException _) {
            // It is gone, which is what was asked for.
        }
    }
}
