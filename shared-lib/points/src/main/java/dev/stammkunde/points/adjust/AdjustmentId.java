package dev.stammkunde.points.adjust;

import dev.stammkunde.platform.KeyedId;

/** Ids of adjustments: made of the key that the caller chose. */
public final class AdjustmentId {

    private AdjustmentId() {}

    /** Returns the id that belongs to a key within a shop. */
    public static String of(String shopId, String key) {
        return KeyedId.of(shopId, key);
    }

    /** Whether a text can be an id at all. */
    public static boolean isValid(String text) {
        return KeyedId.isValid(text);
    }
}
