package dev.stammkunde.localrunner.queues;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.time.RunnerClock;
import dev.stammkunde.stacktemplate.Names;

import software.amazon.awssdk.services.sqs.model.Message;

import java.time.Instant;
import java.util.List;

/** The event that Lambda makes of received messages. */
final class SqsEvent {

    private SqsEvent() {}

    static byte[] of(String queueArn, List<Message> messages, RunnerClock clock) {
        var event = Json.object();
        var records = event.putArray("Records");
        for (Message message : messages) {
            var entry = records.addObject();
            entry.put("messageId", message.messageId());
            entry.put("receiptHandle", message.receiptHandle());
            entry.put("body", message.body());
            var attributes = entry.putObject("attributes");
            message.attributesAsStrings()
                    .forEach(
                            (name, value) ->
                                    attributes.put(name, inRunnersTime(name, value, clock)));
            var custom = entry.putObject("messageAttributes");
            message.messageAttributes()
                    .forEach(
                            (name, value) -> {
                                var attribute = custom.putObject(name);
                                attribute.put("dataType", value.dataType());
                                if (value.stringValue() != null) {
                                    attribute.put("stringValue", value.stringValue());
                                }
                                if (value.binaryValue() != null) {
                                    attribute.put("binaryValue", value.binaryValue().asByteArray());
                                }
                                attribute.putArray("stringListValues");
                                attribute.putArray("binaryListValues");
                            });
            entry.put("md5OfBody", message.md5OfBody());
            entry.put("eventSource", "aws:sqs");
            entry.put("eventSourceARN", queueArn);
            entry.put("awsRegion", Names.REGION);
        }
        return Json.bytes(event);
    }

    /** The queues know the machine's time alone. */
    private static String inRunnersTime(String name, String value, RunnerClock clock) {
        return name.endsWith("Timestamp")
                ? String.valueOf(
                        clock.atMachineTime(Instant.ofEpochMilli(Long.parseLong(value)))
                                .toEpochMilli())
                : value;
    }
}
