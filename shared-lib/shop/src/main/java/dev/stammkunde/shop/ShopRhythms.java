package dev.stammkunde.shop;

import java.util.Optional;

/** Keeps when shops were heard. Each write states what it follows, so that none undoes another. */
public interface ShopRhythms {

    /** Finds a shop's rhythm as it is now. */
    Optional<ShopRhythm> find(String shopId);

    /**
     * Puts a rhythm in the place of all that is known of the shop up to its last webhook.
     *
     * @return whether it was written: not if the shop was heard later
     */
    boolean begin(ShopRhythm beginning);

    /**
     * Puts a rhythm in the place of the one that it was made of.
     *
     * @return whether it was written: not if another has taken that place, or none is left
     */
    boolean follow(ShopRhythm before, ShopRhythm after);
}
