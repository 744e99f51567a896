package dev.stammkunde.shop;

import dev.stammkunde.platform.Ids;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Where an event comes from.
 *
 * @param shopId the merchant's shop, as in the webhook URL
 * @param platform the shop's system
 * @param deliveryId what the platform calls this delivery; a hint for support, never a key, because
 *     WooCommerce's are not unique; shortened to 128 characters
 * @param receivedAt when the webhook arrived
 * @param history how it is taken over as history; absent for what shops tell as it happens
 */
public record Source(
        String shopId,
        Platform platform,
        String deliveryId,
        Instant receivedAt,
        @Nullable History history) {

    /** Where something comes from that is told as it happens. */
    public Source(String shopId, Platform platform, String deliveryId, Instant receivedAt) {
        this(shopId, platform, deliveryId, receivedAt, null);
    }

    public Source {
        deliveryId = Ids.shortened(deliveryId);
    }

    /** Returns this as the source of history. */
    public Source as(History taken) {
        return new Source(shopId, platform, deliveryId, receivedAt, taken);
    }
}
