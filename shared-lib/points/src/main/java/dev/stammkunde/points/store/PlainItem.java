package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.DeflatedText;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.json.BookedOrderJson;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Items with their compressed texts as plain ones: two are equal if they say the same, whatever
 * compressed them.
 */
public final class PlainItem {

    private PlainItem() {}

    /** Returns an entry as it is written. */
    public static Map<String, AttributeValue> of(LedgerEntry entry) {
        return EntryItem.toItem(entry, Compressed.PLAIN);
    }

    /** Returns an order as it is written. */
    public static Map<String, AttributeValue> of(LedgerOrder order) {
        return OrderItem.toItem(order, Compressed.PLAIN);
    }

    /**
     * Returns a stored entry or order.
     *
     * @throws IllegalStateException if something in it is not compressed as it has to be
     */
    public static Map<String, AttributeValue> of(Map<String, AttributeValue> stored) {
        Map<String, AttributeValue> item = new HashMap<>(stored);
        AttributeValue known = item.computeIfPresent(OrderItem.KNOWN, (_, it) -> inflated(it, ""));
        String before = known == null ? "" : known.s();
        item.computeIfPresent(OrderItem.BOOKED, (_, value) -> inflated(value, before));
        item.computeIfPresent(EntryItem.BOOKING, (_, value) -> booking(value));
        return item;
    }

    /** Reads an entry of either edition from what {@link #of(Map)} returned. */
    public static LedgerEntry entry(Map<String, AttributeValue> plain) {
        return EntryItem.fromItem(plain, Compressed.PLAIN);
    }

    /** Reads an order from what {@link #of(Map)} returned. */
    public static LedgerOrder order(Map<String, AttributeValue> plain) {
        return OrderItem.fromItem(plain, Compressed.PLAIN);
    }

    /**
     * Takes what is booked for an order out of what {@link #of(Map)} returned, so that the order is
     * read without it.
     *
     * @return as {@link BookedOrderJson} writes it
     */
    public static Optional<String> takeBooked(Map<String, AttributeValue> plain) {
        return Optional.ofNullable(plain.remove(OrderItem.BOOKED)).map(AttributeValue::s);
    }

    private static AttributeValue booking(AttributeValue booking) {
        if (!booking.hasM() || !booking.m().containsKey(BookingItem.STATE)) {
            return booking;
        }
        Map<String, AttributeValue> item = new HashMap<>(booking.m());
        item.computeIfPresent(BookingItem.STATE, (_, value) -> inflated(value, ""));
        return AttributeValue.fromM(item);
    }

    private static AttributeValue inflated(AttributeValue value, String before) {
        if (value.b() == null) {
            throw new IllegalStateException("no compressed text");
        }
        return AttributeValue.fromS(DeflatedText.inflate(value.b().asByteArray(), before));
    }
}
