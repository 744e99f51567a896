package dev.stammkunde.commands.ledger;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.json.BookedOrderJson;
import dev.stammkunde.points.store.PointsKeys;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The first look at orders with several states: checks each against its entries, which are read for
 * several orders at once, and claims them.
 */
final class SeveralStates {

    private record Open(LedgerOrder order, Booked booked, List<Map<String, AttributeValue>> keys) {}

    private final LedgerTables tables;
    private final Claims claims;
    private final OrderCheck check;
    private final List<Open> open = new ArrayList<>();
    private int keys;

    SeveralStates(LedgerTables tables, Claims claims) {
        this.tables = tables;
        this.claims = claims;
        this.check = new OrderCheck(tables);
    }

    /**
     * Adds an order.
     *
     * @param text what is booked for it
     * @param isLarge whether it is not to be held until others come
     */
    void add(LedgerOrder order, String text, boolean isLarge) {
        Booked booked = BookedOrderJson.read(text, order.known().order().orElse(null));
        if (!BookedOrderJson.write(booked, order.known().order().orElse(null)).equals(text)) {
            throw new IllegalStateException("not as it is written");
        }
        if (isLarge || booked.entries().size() > LedgerTables.AT_ONCE) {
            claim(order, booked, tables::entries);
            return;
        }
        Open added = new Open(order, booked, OrderCheck.keys(order, booked.entries()));
        open.add(added);
        keys += added.keys().size();
        if (keys >= LedgerTables.AT_ONCE) {
            claim();
        }
    }

    /** Claims what was added. */
    void claim() {
        Map<Map<String, AttributeValue>, Map<String, AttributeValue>> entries = new HashMap<>();
        List<Map<String, AttributeValue>> all =
                open.stream().flatMap(one -> one.keys().stream()).distinct().toList();
        for (Map<String, AttributeValue> entry : tables.entries(all)) {
            entries.put(key(entry), entry);
        }
        for (Open one : open) {
            claim(
                    one.order(),
                    one.booked(),
                    some -> some.stream().map(entries::get).filter(Objects::nonNull).toList());
        }
        open.clear();
        keys = 0;
    }

    private void claim(
            LedgerOrder order,
            Booked booked,
            UnaryOperator<List<Map<String, AttributeValue>>> read) {
        try {
            if (!check.check(order, booked, read, this::claim).isEmpty()) {
                claims.doubt(order);
            }
        } catch (SdkException fault) {
            throw fault;
        } catch (RuntimeException unreadable) {
            // Whatever somebody wrote into it or its entries: left to the second look.
            claims.doubt(order);
        }
    }

    private void claim(LedgerEntry entry) {
        if (entry.booking() instanceof Booking.OrderState state) {
            claims.state(entry, state);
        }
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> entry) {
        ItemReader reader = new ItemReader(entry);
        return PointsKeys.entry(
                PointsKeys.accountOf(reader.text(PointsKeys.PK)),
                reader.number(PointsKeys.SEQUENCE));
    }
}
