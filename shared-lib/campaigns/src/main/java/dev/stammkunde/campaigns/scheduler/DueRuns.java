package dev.stammkunde.campaigns.scheduler;

import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ValidationException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Keeps one one-time schedule for every five minutes in which something is due: its name is the
 * time, so that it exists once, and it deletes itself. When nothing waits nothing runs.
 */
public final class DueRuns {

    private static final long BUCKET_SECONDS = 300;

    /** A message may have waited so long that what is due lies in the past: then one soon. */
    private static final int ATTEMPTS = 4;

    /**
     * So long before its time a schedule is made at least. What is decided as of a moment is
     * written somewhat later, and is seen by who is called later still: by then it must not have
     * fired.
     */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private static final int MOST_REMEMBERED = 1_000;

    private static final DateTimeFormatter SUFFIX =
            DateTimeFormatter.ofPattern("'-'uuuuMMdd'T'HHmm'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter EXPRESSION =
            DateTimeFormatter.ofPattern("'at('uuuu-MM-dd'T'HH:mm:ss')'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Supplier<SchedulerClient> client;
    private final Duration behind;
    private final Target target;

    /** What this process has asked for already. */
    private final Set<Instant> scheduled =
            Collections.newSetFromMap(
                    new LinkedHashMap<>() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Instant, Boolean> eldest) {
                            return size() > MOST_REMEMBERED;
                        }
                    });

    /**
     * Where a schedule lies and what it does.
     *
     * @param name to which the time is added
     * @param functionArn the function that it calls
     * @param roleArn which may do that
     * @param deadLettersArn where a firing lies that did not reach it
     */
    public record Target(
            String group, String name, String functionArn, String roleArn, String deadLettersArn) {}

    /**
     * Makes what schedules runs.
     *
     * @param client asked for when something waits for the first time: in most processes nothing
     *     does, and a client takes a cold start some 60 ms
     * @param behind so far the caller's time may be behind the clock: whether a schedule that is
     *     nearer has fired by now it cannot know, and asks again
     */
    public DueRuns(Supplier<SchedulerClient> client, Duration behind, Target target) {
        this.client = client;
        this.behind = behind;
        this.target = target;
    }

    /**
     * Has all looked at that is due then, within some minutes after that. May be asked for one
     * moment any number of times.
     *
     * @param now the moment of the decision that it waits
     */
    public void schedule(Instant at, Instant now) {
        Instant earliest = now.plus(AHEAD);
        Instant bucket = bucketOf(at.isBefore(earliest) ? earliest : at);
        boolean far = now.plus(behind).isBefore(bucket);
        if (far && scheduled.contains(bucket)) {
            return;
        }
        create(bucket);
        scheduled.add(bucket);
    }

    private void create(Instant bucket) {
        for (int attempt = 1; ; attempt++) {
            try {
                client.get().createSchedule(request(bucket));
                return;
            } catch (ConflictException exists) {
                return;
            } catch (ValidationException past) {
                if (attempt == ATTEMPTS) {
                    throw past;
                }
                bucket = bucket.plusSeconds(BUCKET_SECONDS * attempt);
            }
        }
    }

    private CreateScheduleRequest request(Instant bucket) {
        return CreateScheduleRequest.builder()
                .groupName(target.group())
                .name(target.name() + SUFFIX.format(bucket))
                .scheduleExpression(EXPRESSION.format(bucket))
                .scheduleExpressionTimezone("UTC")
                .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                .actionAfterCompletion(ActionAfterCompletion.DELETE)
                .target(
                        function ->
                                function.arn(target.functionArn())
                                        .roleArn(target.roleArn())
                                        .deadLetterConfig(
                                                config -> config.arn(target.deadLettersArn()))
                                        .input("{\"time\":\"<aws.scheduler.scheduled-time>\"}"))
                .build();
    }

    /** Returns the end of the five minutes that a moment lies in; the moment itself on the dot. */
    public static Instant bucketOf(Instant at) {
        long seconds = at.getNano() == 0 ? at.getEpochSecond() : at.getEpochSecond() + 1;
        return Instant.EPOCH.plus(
                Duration.ofSeconds(Math.ceilDiv(seconds, BUCKET_SECONDS) * BUCKET_SECONDS));
    }
}
