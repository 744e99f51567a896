package dev.stammkunde.publishchanges;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.store.EntryItem;
import dev.stammkunde.points.store.PointsKeys;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Records of the stream of the table of entries, as Lambda hands them over. */
final class StreamRecords {

    private StreamRecords() {}

    /** The event of one call. */
    static String event(List<String> records) {
        return JsonText.object(json -> json.array("Records", a -> records.forEach(a::document)));
    }

    /** An entry that was booked. */
    static String inserted(int place, LedgerEntry entry) {
        return record(sequenceNumber(place), "INSERT", EntryItem.toItem(entry), null);
    }

    /** An item that was put, changed or removed. */
    static String record(
            String sequenceNumber,
            String eventName,
            @Nullable Map<String, AttributeValue> now,
            @Nullable Map<String, AttributeValue> before) {
        Map<String, AttributeValue> keys = new TreeMap<>();
        if (before != null) {
            keys.putAll(before);
        }
        if (now != null) {
            keys.putAll(now);
        }
        keys.keySet().retainAll(List.of(PointsKeys.PK, PointsKeys.SEQUENCE));
        return JsonText.object(
                json ->
                        json.text("eventID", "e-" + sequenceNumber)
                                .text("eventName", eventName)
                                .text("eventSource", "aws:dynamodb")
                                .object(
                                        "dynamodb",
                                        change -> {
                                            change.number("ApproximateCreationDateTime", 1)
                                                    .object("Keys", item(keys))
                                                    .text("SequenceNumber", sequenceNumber);
                                            if (now != null) {
                                                change.object("NewImage", item(now));
                                            }
                                            if (before != null) {
                                                change.object("OldImage", item(before));
                                            }
                                        }));
    }

    /** A record as the stream itself tells it. */
    static String of(Record streamed) {
        var change = streamed.dynamodb();
        return record(
                change.sequenceNumber(),
                streamed.eventNameAsString(),
                change.hasNewImage() ? change.newImage() : null,
                change.hasOldImage() ? change.oldImage() : null);
    }

    /** The sequence number of a place; those of DynamoDB are as long. */
    static String sequenceNumber(int place) {
        return "4421584500000000017450%06d".formatted(place);
    }

    private static Consumer<JsonObjectText> item(Map<String, AttributeValue> item) {
        return json -> item.forEach((name, value) -> json.object(name, typed(value)));
    }

    private static Consumer<JsonObjectText> typed(AttributeValue value) {
        return json -> {
            switch (value.type()) {
                case S -> json.text("S", value.s());
                case N -> json.text("N", value.n());
                case B ->
                        json.text(
                                "B",
                                Base64.getEncoder().encodeToString(value.b().asByteArrayUnsafe()));
                case M -> json.object("M", item(value.m()));
                case L -> json.array("L", a -> value.l().forEach(one -> a.object(typed(one))));
                default -> throw new IllegalArgumentException("no entry has a " + value.type());
            }
        };
    }
}
