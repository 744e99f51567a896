package dev.stammkunde.shop;

import dev.stammkunde.platform.Ids;

import java.time.Instant;

/**
 * Where an event comes from.
 *
 * @param shopId the merchant's shop, as in the webhook URL
 * @param platform the shop's system
 * @param deliveryId what the platform calls this delivery; a hint for support, never a key, because
 *     WooCommerce's are not unique; shortened to 128 characters
 * @param receivedAt when the webhook arrived
 */
public record Source(String shopId, Platform platform, String deliveryId, Instant receivedAt) {

    public Source {
        deliveryId = Ids.shortened(deliveryId);
    }
}
