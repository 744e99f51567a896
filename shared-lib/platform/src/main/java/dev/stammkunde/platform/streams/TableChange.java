package dev.stammkunde.platform.streams;

import dev.stammkunde.platform.json.JsonField;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.function.Predicate;

/**
 * One item that was written or removed. It has no time on purpose: a stream knows when it heard of
 * a change, and what the change is about has its own time in its item.
 *
 * @param sequenceNumber its place in the stream; grows from change to change of one key
 * @param oldImage the item before; empty if there was none, or if the stream does not tell it
 * @param newImage the item after; empty if it is gone, or if the stream does not tell it
 * @param expired whether DynamoDB removed it since its time to live was over
 */
public record TableChange(
        String sequenceNumber,
        Kind kind,
        Map<String, AttributeValue> keys,
        Map<String, AttributeValue> oldImage,
        Map<String, AttributeValue> newImage,
        boolean expired) {

    private static final String DYNAMODB = "dynamodb";

    /** What happened to the item. */
    public enum Kind {
        INSERT,
        MODIFY,
        REMOVE
    }

    static String sequenceNumberOf(JsonField change) {
        return change.at(DYNAMODB).text("SequenceNumber");
    }

    static TableChange read(JsonField change) {
        JsonField item = change.at(DYNAMODB);
        return new TableChange(
                sequenceNumberOf(change),
                change.at("eventName").parsed("INSERT, MODIFY or REMOVE", Kind::valueOf),
                AttributesReader.read(item.at("Keys")),
                image(item, "OldImage"),
                image(item, "NewImage"),
                change.find("userIdentity")
                        .flatMap(identity -> identity.findText("principalId"))
                        .filter(Predicate.isEqual("dynamodb.amazonaws.com"))
                        .isPresent());
    }

    private static Map<String, AttributeValue> image(JsonField item, String name) {
        return item.find(name).map(AttributesReader::read).orElse(Map.of());
    }

    /** Tells nothing of the item, which holds personal data. */
    @Override
    public String toString() {
        return "TableChange[" + kind + " " + sequenceNumber + "]";
    }
}
