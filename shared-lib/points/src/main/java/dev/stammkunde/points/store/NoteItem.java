package dev.stammkunde.points.store;

import static dev.stammkunde.points.store.PointsKeys.PK;
import static dev.stammkunde.points.store.PointsKeys.SK;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.OrderRecord.Note;
import dev.stammkunde.points.programme.NoPoints;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;

/** Why an order earned nothing, as an item. */
final class NoteItem {

    static final String DECIDED_AT = "decidedAt";

    private NoteItem() {}

    static Map<String, AttributeValue> toItem(Note note) {
        return new ItemWriter()
                .text(PK, PointsKeys.orderPartition(note.shopId(), note.orderId()))
                .text(SK, PointsKeys.NOTE_ITEM)
                .text("customer", note.customerId())
                .text("reason", note.reason())
                .number(DECIDED_AT, note.decidedAt().toEpochMilli())
                .toItem();
    }

    static Note fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new Note(
                PointsKeys.shopOf(item.text(PK)),
                PointsKeys.subjectOf(item.text(PK)).substring(BookingKey.ofOrder("").length()),
                item.textOrNull("customer"),
                NoPoints.valueOf(item.text("reason")),
                Instant.ofEpochMilli(item.number(DECIDED_AT)));
    }
}
