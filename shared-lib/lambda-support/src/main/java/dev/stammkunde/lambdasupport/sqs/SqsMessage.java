package dev.stammkunde.lambdasupport.sqs;

import dev.stammkunde.lambdasupport.json.InvalidFieldException;
import dev.stammkunde.lambdasupport.json.JsonField;

import java.time.Instant;

/**
 * One message of a queue.
 *
 * @param sentAt when it was put into the queue first; the time of this trigger
 * @param receiveCount how often it was received, this time included
 */
public record SqsMessage(String messageId, Instant sentAt, int receiveCount, String body) {

    static SqsMessage read(JsonField json) {
        JsonField attributes = json.at("attributes");
        return new SqsMessage(
                json.text("messageId"),
                Instant.ofEpochMilli(
                        attributes
                                .at("SentTimestamp")
                                .parsed("milliseconds since 1970", Long::valueOf)),
                attributes.at("ApproximateReceiveCount").parsed("a whole number", Integer::valueOf),
                json.text("body"));
    }

    /**
     * Reads the body as an event that a rule of the event bus put into the queue.
     *
     * @throws dev.stammkunde.lambdasupport.json.NotJsonException if it is no JSON
     * @throws InvalidFieldException if it is no such event
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
