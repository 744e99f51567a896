package dev.stammkunde.platform.queues;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;

import java.time.Instant;

/**
 * One message of a queue.
 *
 * @param sentAt when it was put into the queue first; the time of this trigger
 * @param firstReceivedAt when it was first taken out of the queue: the time by which to decide what
 *     must not be decided by a time that passed in a queue, such as whether it is night
 * @param receiveCount how often it was received, this time included
 */
public record SqsMessage(
        String messageId, Instant sentAt, Instant firstReceivedAt, int receiveCount, String body) {

    /** Makes a message that was received as soon as it was sent. */
    public SqsMessage(String messageId, Instant sentAt, int receiveCount, String body) {
        this(messageId, sentAt, sentAt, receiveCount, body);
    }

    static SqsMessage read(JsonField json) {
        JsonField attributes = json.at("attributes");
        Instant sentAt = timestamp(attributes.at("SentTimestamp"));
        return new SqsMessage(
                json.text("messageId"),
                sentAt,
                attributes
                        .find("ApproximateFirstReceiveTimestamp")
                        .map(SqsMessage::timestamp)
                        .orElse(sentAt),
                attributes.at("ApproximateReceiveCount").parsed("a whole number", Integer::valueOf),
                json.text("body"));
    }

    private static Instant timestamp(JsonField json) {
        return Instant.ofEpochMilli(json.parsed("milliseconds since 1970", Long::valueOf));
    }

    /**
     * Reads the body as an event that a rule of the event bus put into the queue.
     *
     * @throws dev.stammkunde.platform.json.NotJsonException if it is no JSON
     * @throws InvalidFieldException if it is not such an event
     */
    public BusEvent busEvent() {
        return BusEvent.parse(body);
    }

    /** Tells nothing of the body, which holds personal data. */
    @Override
    public String toString() {
        return "SqsMessage[messageId=" + messageId + "]";
    }
}
