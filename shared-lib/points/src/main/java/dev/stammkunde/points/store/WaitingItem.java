package dev.stammkunde.points.store;

import static dev.stammkunde.points.store.PointsKeys.PK;
import static dev.stammkunde.points.store.PointsKeys.SK;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.OrderRecord.Waiting;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What waits for an order, as one item, so that one read of one item tells an order that it need
 * not look further.
 *
 * @param version counts its changes
 * @param indexed whether the order is in the index of orders that never came
 */
record WaitingItem(
        String shopId, String orderId, long version, List<Waiting> waiting, boolean indexed) {

    static final String VERSION = "version";
    private static final String WAITING = "waiting";

    static WaitingItem none(String shopId, String orderId) {
        return new WaitingItem(shopId, orderId, 0, List.of(), true);
    }

    boolean has(BookingKey key) {
        return waiting.stream().anyMatch(one -> one.key().equals(key));
    }

    WaitingItem with(Waiting one) {
        List<Waiting> more = new ArrayList<>(waiting);
        more.add(one);
        return new WaitingItem(shopId, orderId, version + 1, more, indexed);
    }

    WaitingItem without(BookingKey key) {
        List<Waiting> fewer = waiting.stream().filter(one -> !one.key().equals(key)).toList();
        return new WaitingItem(shopId, orderId, version + 1, fewer, indexed);
    }

    WaitingItem unindexed() {
        return new WaitingItem(shopId, orderId, version + 1, waiting, false);
    }

    Map<String, AttributeValue> toItem() {
        ItemWriter item =
                new ItemWriter()
                        .text(PK, PointsKeys.orderPartition(shopId, orderId))
                        .text(SK, PointsKeys.WAITING_ITEM)
                        .number(VERSION, version)
                        .list(WAITING, waiting, WaitingItem::toItem);
        Optional<Instant> refundSince =
                waiting.stream()
                        .filter(one -> one.cause() instanceof Booking.Cause.OfRefund)
                        .map(Waiting::since)
                        .min(Comparator.naturalOrder());
        if (indexed && refundSince.isPresent()) {
            item.text(PointsKeys.WAITING_FOR, PointsKeys.AN_ORDER);
            item.text(PointsKeys.WAITING_SINCE, refundSince.get());
        }
        return item.toItem();
    }

    static WaitingItem fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        String shopId = PointsKeys.shopOf(item.text(PK));
        String orderId =
                PointsKeys.subjectOf(item.text(PK)).substring(BookingKey.ofOrder("").length());
        List<Waiting> waiting =
                item.list(
                        WAITING,
                        one ->
                                new Waiting(
                                        shopId,
                                        orderId,
                                        CauseItem.fromItem(one.map("cause"), orderId),
                                        one.instant("since")));
        boolean onlyCancellations =
                waiting.stream().noneMatch(one -> one.cause() instanceof Booking.Cause.OfRefund);
        return new WaitingItem(
                shopId,
                orderId,
                item.number(VERSION),
                waiting,
                onlyCancellations || item.has(PointsKeys.WAITING_FOR));
    }

    private static ItemWriter toItem(Waiting one) {
        return new ItemWriter()
                .map("cause", CauseItem.toItem(one.cause()))
                .text("since", one.since());
    }
}
