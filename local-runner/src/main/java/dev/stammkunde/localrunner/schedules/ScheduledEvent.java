package dev.stammkunde.localrunner.schedules;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.stacktemplate.Names;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What EventBridge Scheduler sends: the schedule's input with its context attributes filled in, or
 * its own event.
 */
final class ScheduledEvent {

    private ScheduledEvent() {}

    static String of(Schedule schedule, Instant due) {
        var arn = Names.scheduleArn(schedule.key().group(), schedule.key().name());
        var time = due.truncatedTo(ChronoUnit.SECONDS).toString();
        var id = UUID.randomUUID().toString();
        return schedule.input()
                .map(
                        input ->
                                input.replace("<aws.scheduler.scheduled-time>", time)
                                        .replace("<aws.scheduler.schedule-arn>", arn)
                                        .replace("<aws.scheduler.execution-id>", id)
                                        .replace("<aws.scheduler.attempt-number>", "1"))
                .orElseGet(
                        () -> {
                            var event = Json.object();
                            event.put("version", "0");
                            event.put("id", id);
                            event.put("detail-type", "Scheduled Event");
                            event.put("source", "aws.scheduler");
                            event.put("account", Names.ACCOUNT);
                            event.put("time", time);
                            event.put("region", Names.REGION);
                            event.putArray("resources").add(arn);
                            event.put("detail", "{}");
                            return Json.write(event);
                        });
    }
}
