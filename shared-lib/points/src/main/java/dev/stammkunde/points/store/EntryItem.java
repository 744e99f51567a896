package dev.stammkunde.points.store;

import static dev.stammkunde.points.store.PointsKeys.ACCOUNT;
import static dev.stammkunde.points.store.PointsKeys.PK;
import static dev.stammkunde.points.store.PointsKeys.SEQUENCE;
import static dev.stammkunde.points.store.PointsKeys.SK;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.LedgerEntry;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** A ledger entry as an item. */
public final class EntryItem {

    private static final String BOOKED_AT = "bookedAt";
    private static final String POINTS = "points";
    private static final String BOOKING = "booking";
    private static final String PREVIOUS = "previous";
    private static final String HASH = "hash";

    private EntryItem() {}

    /** Whether an item of the table is an entry. */
    public static boolean isEntry(Map<String, AttributeValue> attributes) {
        return attributes.containsKey(BOOKING);
    }

    public static Map<String, AttributeValue> toItem(LedgerEntry entry) {
        return new ItemWriter()
                .text(PK, PointsKeys.subject(entry.account().shopId(), entry.key().subject()))
                .text(SK, entry.key().effect())
                .text(ACCOUNT, PointsKeys.accountPartition(entry.account()))
                .number(SEQUENCE, entry.sequence())
                .text(BOOKED_AT, entry.bookedAt())
                .number(POINTS, entry.points())
                .map(BOOKING, BookingItem.toItem(entry.booking()))
                .bytes(PREVIOUS, entry.previousHash().bytes())
                .bytes(HASH, entry.hash().bytes())
                .toItem();
    }

    public static LedgerEntry fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new LedgerEntry(
                PointsKeys.accountOf(item.text(ACCOUNT)),
                new BookingKey(PointsKeys.subjectOf(item.text(PK)), item.text(SK)),
                item.number(SEQUENCE),
                item.instant(BOOKED_AT),
                item.number(POINTS),
                BookingItem.fromItem(item.map(BOOKING)),
                EntryHash.of(item.bytes(PREVIOUS)),
                EntryHash.of(item.bytes(HASH)));
    }
}
