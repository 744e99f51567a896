package dev.stammkunde.campaigns.scheduler;

import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.Target;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Makes schedules that fire once, on a full minute, and delete themselves. */
public final class OneTimeSchedules {

    /**
     * Longer than one invocation of who delivers mails, which takes the campaign for what it was at
     * its begin. The last moment of a minute and its first one give two or three of them.
     */
    private static final Duration AHEAD = Duration.ofMinutes(3);

    private static final DateTimeFormatter SUFFIX =
            DateTimeFormatter.ofPattern("'-'uuuuMMdd'T'HHmm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter EXPRESSION =
            DateTimeFormatter.ofPattern("'at('uuuu-MM-dd'T'HH:mm:ss')'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final SchedulerClient client;
    private final String group;

    public OneTimeSchedules(SchedulerClient client, String group) {
        this.client = client;
        this.group = group;
    }

    /**
     * Makes one, unless it is there.
     *
     * @param name to which the time is added
     */
    public void put(String name, Instant after, Target target) {
        Instant at = after.truncatedTo(ChronoUnit.MINUTES).plus(AHEAD);
        try {
            client.createSchedule(
                    create ->
                            create.groupName(group)
                                    .name(name + SUFFIX.format(at))
                                    .scheduleExpression(EXPRESSION.format(at))
                                    .scheduleExpressionTimezone("UTC")
                                    .flexibleTimeWindow(
                                            window -> window.mode(FlexibleTimeWindowMode.OFF))
                                    .actionAfterCompletion(ActionAfterCompletion.DELETE)
                                    .target(target));
        } catch (ConflictException _) {
            // The same was asked for in the same minute.
        }
    }
}
