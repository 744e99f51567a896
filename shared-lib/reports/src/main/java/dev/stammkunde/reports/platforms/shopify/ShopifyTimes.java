package dev.stammkunde.reports.platforms.shopify;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.shop.AsOf;

import java.time.Instant;
import java.util.Optional;

/**
 * Tells when what Shopify says was true. A header has the time at which it was triggered, the same
 * in each retry.
 */
final class ShopifyTimes {

    private ShopifyTimes() {}

    static AsOf ofOrder(JsonField order, Delivery delivery) {
        return asOf(
                order.findInstant("updated_at")
                        .or(() -> order.findInstant("processed_at"))
                        .orElseGet(() -> order.instant("created_at")),
                delivery);
    }

    /** A refund never changes; the time at which money moved can be set to an earlier one. */
    static AsOf ofRefund(JsonField refund, Delivery delivery) {
        return asOf(
                refund.findInstant("created_at")
                        .or(() -> refund.findInstant("processed_at"))
                        .orElse(delivery.receivedAt()),
                delivery);
    }

    static Optional<Instant> triggeredAt(Delivery delivery) {
        return delivery.findTime("x-shopify-triggered-at", "shopify-triggered-at");
    }

    private static AsOf asOf(Instant time, Delivery delivery) {
        return new AsOf(time, triggeredAt(delivery).orElse(null));
    }
}
