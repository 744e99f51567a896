package dev.stammkunde.managecampaigns.scheduler;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignSchedules;
import dev.stammkunde.campaigns.scheduler.OneTimeSchedules;
import dev.stammkunde.campaigns.scheduler.ReleaseSchedules;
import dev.stammkunde.campaigns.scheduler.ScheduleName;
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
import software.amazon.awssdk.services.scheduler.model.ScheduleState;
import software.amazon.awssdk.services.scheduler.model.Target;
import software.amazon.awssdk.services.scheduler.model.UpdateScheduleRequest;

import java.time.Instant;

/** Campaigns' schedules in a group of EventBridge Scheduler. */
public final class EventBridgeSchedules implements CampaignSchedules {

    private static final FlexibleTimeWindow ON_TIME =
            FlexibleTimeWindow.builder().mode(FlexibleTimeWindowMode.OFF).build();

    private static final String SCHEDULED_TIME = "<aws.scheduler.scheduled-time>";

    private final SchedulerClient client;
    private final SchedulerTargets targets;
    private final OneTimeSchedules once;
    private final ReleaseSchedules release;

    public EventBridgeSchedules(SchedulerClient client, SchedulerTargets targets) {
        this.client = client;
        this.targets = targets;
        this.once = new OneTimeSchedules(client, targets.group());
        this.release =
                new ReleaseSchedules(
                        client,
                        new ReleaseSchedules.To(
                                targets.group(),
                                targets.roleArn(),
                                targets.releaseArn(),
                                targets.deadLettersArn()));
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
        return target(campaign, SCHEDULED_TIME);
    }

    private Target target(Campaign campaign, String time) {
        return target(targets.queueArn(campaign.rule()), input(campaign.id(), time));
    }

    private Target target(String arn, String input) {
        return Target.builder()
                .arn(arn)
                .deadLetterConfig(config -> config.arn(targets.deadLettersArn()))
                .roleArn(targets.roleArn())
                .input(input)
                .retryPolicy(ReleaseSchedules.FOR_A_DAY)
                .build();
    }

    private static String input(CampaignId id, String time) {
        return JsonText.object(
                json ->
                        json.text("shopId", id.shopId())
                                .text("campaignId", id.id())
                                .text("time", time));
    }

    @Override
    public void releaseMails(CampaignId id, Instant after) {
        release.releaseMails(id, after);
    }

    @Override
    public void goOn(Campaign campaign, Instant scheduledAt, Instant after) {
        once.put(
                ScheduleName.ofResuming(campaign.id()) + '-' + scheduledAt.getEpochSecond(),
                after,
                target(campaign, scheduledAt.toString()));
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
