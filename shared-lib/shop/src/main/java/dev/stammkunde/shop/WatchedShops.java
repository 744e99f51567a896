package dev.stammkunde.shop;

import java.util.List;

/** The shops that were heard, for whoever watches that they still are. */
public interface WatchedShops {

    /** Lists the rhythm of every shop that is watched, in no order. */
    List<ShopRhythm> all();

    /**
     * Watches a shop no longer, until it is heard again.
     *
     * @return whether it was forgotten: not if it has been heard since it was seen
     */
    boolean forget(ShopRhythm seen);
}
