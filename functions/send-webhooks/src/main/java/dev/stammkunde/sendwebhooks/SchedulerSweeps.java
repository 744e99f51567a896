package dev.stammkunde.sendwebhooks;

import dev.stammkunde.campaigns.scheduler.OneTimeSchedules;
import dev.stammkunde.webhooks.json.WebhookMessage;

import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.Target;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps one one-time schedule for every five minutes in which deliveries are due: it puts a message
 * into the queue and deletes itself. When nothing waits nothing runs.
 */
final class SchedulerSweeps implements ScheduleSweep {

    private static final String NAME = "webhooks";
    private static final long BUCKET_SECONDS = 300;

    private static final int MOST_REMEMBERED = 500;

    private final Supplier<SchedulerClient> client;
    private final String group;
    private final Target target;

    /** What this process has asked for already, and when. */
    private final Map<Instant, Instant> askedAt =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Instant, Instant> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            };

    /**
     * Where schedules lie and what they may do.
     *
     * @param queueArn where they put a message
     * @param roleArn which may do that
     * @param deadLettersArn where a firing lies that did not reach the queue
     */
    record Place(String group, String queueArn, String roleArn, String deadLettersArn) {}

    /**
     * Makes what schedules sweeps.
     *
     * @param client asked for when the first delivery waits for long: most processes have none, and
     *     a client takes a cold start some 60 ms
     */
    SchedulerSweeps(Supplier<SchedulerClient> client, Place place) {
        this.client = client;
        this.group = place.group();
        this.target =
                Target.builder()
                        .arn(place.queueArn())
                        .roleArn(place.roleArn())
                        .deadLetterConfig(letters -> letters.arn(place.deadLettersArn()))
                        .input(WebhookMessage.writeDue("<aws.scheduler.scheduled-time>"))
                        .build();
    }

    @Override
    public void schedule(Instant at, Instant now) {
        Instant bucket = bucketOf(at);
        Instant before = askedAt.get(bucket);
        // It fires minutes after its bucket, and whoever asks for that is before it. Only the local
        // runner's clock can be put back to where it has fired and is needed again.
        if (before != null && !now.isBefore(before)) {
            return;
        }
        new OneTimeSchedules(client.get(), group).put(NAME, bucket, target);
        askedAt.put(bucket, now);
    }

    /** Returns the end of the five minutes that a moment lies in. */
    static Instant bucketOf(Instant at) {
        long buckets = Math.ceilDiv(at.getEpochSecond() + 1, BUCKET_SECONDS);
        return Instant.ofEpochSecond(buckets * BUCKET_SECONDS);
    }
}
