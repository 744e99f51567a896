package dev.stammkunde.points.store;

import static dev.stammkunde.points.store.PointsKeys.PK;
import static dev.stammkunde.points.store.PointsKeys.SK;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.json.BookedOrderJson;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.json.KnownOrderJson;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** All that the ledger knows of an order, as one item. */
public final class OrderItem {

    static final String VERSION = "version";
    static final String KNOWN = "known";
    static final String BOOKED = "booked";
    private static final String NOTHING = "nothing";
    private static final String HEARD_AT = "heardAt";
    private static final String DECIDED_AT = "decidedAt";

    private OrderItem() {}

    static Map<String, AttributeValue> toItem(LedgerOrder order) {
        return toItem(order, Compressed.DEFLATED);
    }

    static Map<String, AttributeValue> toItem(LedgerOrder order, Compressed texts) {
        ItemWriter item =
                new ItemWriter()
                        .text(PK, PointsKeys.orderPartition(order.shopId(), order.orderId()))
                        .text(SK, PointsKeys.ORDER_ITEM)
                        .number(VERSION, order.version())
                        .text(HEARD_AT, order.heardAt())
                        .text(NOTHING, order.nothing())
                        .text(DECIDED_AT, order.decidedAt());
        String known = KnownOrderJson.OF_ORDERS.write(order.known());
        texts.write(item, KNOWN, known);
        Booked booked = order.booked();
        if (booked != null) {
            String text = BookedOrderJson.write(booked, order.known().order().orElse(null));
            texts.write(item, BOOKED, text, known);
        }
        if (order.waitsForItsOrder()) {
            item.text(PointsKeys.WAITING_FOR, PointsKeys.AN_ORDER)
                    .text(PointsKeys.WAITING_SINCE, order.heardAt());
        }
        return item.toItem();
    }

    /** Reads what {@link #toItem} wrote. */
    public static LedgerOrder fromItem(Map<String, AttributeValue> attributes) {
        return fromItem(attributes, Compressed.DEFLATED);
    }

    static LedgerOrder fromItem(Map<String, AttributeValue> attributes, Compressed texts) {
        ItemReader item = new ItemReader(attributes);
        String text = texts.read(item, KNOWN);
        KnownOrder<Order> known = KnownOrderJson.OF_ORDERS.read(Json.parse(text));
        return new LedgerOrder(
                PointsKeys.shopOf(item.text(PK)),
                orderId(item.text(PK)),
                item.number(VERSION),
                known,
                item.instant(HEARD_AT),
                booked(item, texts, text, known),
                item.findText(NOTHING).map(NoPoints::valueOf).orElse(null),
                item.instant(DECIDED_AT));
    }

    static String orderId(String partition) {
        return PointsKeys.subjectOf(partition).substring(BookingKey.ofOrder("").length());
    }

    private static @Nullable Booked booked(
            ItemReader item, Compressed texts, String before, KnownOrder<Order> known) {
        return item.has(BOOKED)
                ? BookedOrderJson.read(texts.read(item, BOOKED, before), known.order().orElse(null))
                : null;
    }
}
