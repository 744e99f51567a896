package dev.stammkunde.rewards;

import dev.stammkunde.platform.KeyedId;

/** One customer's redemption of points in a shop. */
public record RedemptionId(String shopId, String id) {

    /** Returns the id that belongs to the key that the caller chose within a shop. */
    public static RedemptionId of(String shopId, String key) {
        return new RedemptionId(shopId, KeyedId.of(shopId, key));
    }
}
