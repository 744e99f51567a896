package dev.stammkunde.shop;

import java.util.List;

/** The shops that were heard, for whoever watches that they still are. */
public interface WatchedShops {

    /** Lists every shop's rhythm, in no order. */
    List<ShopRhythm> all();

    /**
     * Forgets a shop.
     *
     * @return whether it was forgotten: not if it has been heard since it was seen
     */
    boolean forget(ShopRhythm seen);
}
