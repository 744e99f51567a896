package dev.stammkunde.reports.platforms.shopify;

import dev.stammkunde.platform.json.JsonField;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Tells when an order was sent. Shopify's order says {@code fulfilled} once each item is on its way
 * or was picked up; of the arrival only some carriers tell, so it is not waited for.
 */
final class ShopifyFulfilment {

    private static final Set<String> VOID = Set.of("cancelled", "error", "failure");

    private final JsonField order;

    ShopifyFulfilment(JsonField order) {
        this.order = order;
    }

    /** Finds when the last of it was sent; nothing where something still is to be. */
    Optional<Instant> findDeliveredAt() {
        boolean whole =
                order.findText("fulfillment_status").filter("fulfilled"::equals).isPresent();
        return whole
                ? order.elementsIfAny("fulfillments").stream()
                        .filter(one -> one.findText("status").filter(VOID::contains).isEmpty())
                        .flatMap(one -> one.findInstant("created_at").stream())
                        .max(Comparator.naturalOrder())
                        .or(() -> order.findInstant("updated_at"))
                : Optional.empty();
    }
}
