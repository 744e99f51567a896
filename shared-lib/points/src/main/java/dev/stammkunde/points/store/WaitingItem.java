package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.points.Booking;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;

/** What waited for an order in the first edition: read, and never written any more. */
final class WaitingItem {

    private WaitingItem() {}

    static List<Booking.Cause> causes(Map<String, AttributeValue> attributes, String orderId) {
        return new ItemReader(attributes)
                .list("waiting", one -> CauseItem.fromItem(one.map("cause"), orderId));
    }
}
