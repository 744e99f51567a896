package dev.stammkunde.campaigns.scheduler;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.json.JsonText;

import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.RetryPolicy;
import software.amazon.awssdk.services.scheduler.model.Target;

import java.time.Instant;

/** Has the mails looked at again that wait because what orders them was paused. */
public final class ReleaseSchedules {

    /** The most that Scheduler allows: a run that comes late is better than none. */
    public static final RetryPolicy FOR_A_DAY =
            RetryPolicy.builder()
                    .maximumRetryAttempts(185)
                    .maximumEventAgeInSeconds(86_400)
                    .build();

    private final OneTimeSchedules once;
    private final To to;

    /**
     * Where schedules are and what they call.
     *
     * @param group the stack's
     * @param roleArn by which Scheduler calls the function
     * @param functionArn of the function that puts waiting mails back into their queue
     * @param deadLettersArn where lies what Scheduler could not hand over
     */
    public record To(String group, String roleArn, String functionArn, String deadLettersArn) {}

    public ReleaseSchedules(SchedulerClient client, To to) {
        this.once = new OneTimeSchedules(client, to.group());
        this.to = to;
    }

    /**
     * Has all mails looked at that wait for the end of a pause, some minutes after a moment. Asked
     * again in the same minute it changes nothing.
     */
    public void releaseMails(CampaignId id, Instant after) {
        String input =
                JsonText.object(
                        json ->
                                json.text("shopId", id.shopId())
                                        .text("campaignId", id.id())
                                        .text("time", "<aws.scheduler.scheduled-time>"));
        once.put(
                ScheduleName.ofResuming(id),
                after,
                Target.builder()
                        .arn(to.functionArn())
                        .deadLetterConfig(config -> config.arn(to.deadLettersArn()))
                        .roleArn(to.roleArn())
                        .input(input)
                        .retryPolicy(FOR_A_DAY)
                        .build());
    }
}
