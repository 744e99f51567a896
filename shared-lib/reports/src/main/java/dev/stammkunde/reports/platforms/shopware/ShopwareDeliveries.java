package dev.stammkunde.reports.platforms.shopware;

import dev.stammkunde.platform.json.JsonField;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The deliveries of an order, as far as an event shows them. */
final class ShopwareDeliveries {

    private static final String SHIPPED = "shipped";

    private final List<JsonField> deliveries;

    ShopwareDeliveries(JsonField order) {
        this.deliveries = order.elementsIfAny("deliveries");
    }

    /** Whether the event says of no delivery what state it is in. */
    boolean tellNothing() {
        return deliveries.stream().noneMatch(one -> ShopwarePayload.state(one).isPresent());
    }

    /** Whether all of them were sent. */
    boolean areSent() {
        return !deliveries.isEmpty()
                && deliveries.stream()
                        .allMatch(
                                one ->
                                        ShopwarePayload.state(one)
                                                .filter(SHIPPED::equals)
                                                .isPresent());
    }

    /** Finds when the last of them changed. */
    Optional<Instant> findSentAt() {
        return deliveries.stream()
                .flatMap(one -> one.findInstant("updatedAt").stream())
                .max(Comparator.naturalOrder());
    }
}
