package dev.stammkunde.shop;

import java.util.List;
import java.util.Optional;

/**
 * Keeps how far shops' orders were compared. Each write states what it follows, so that of two runs
 * at once one stops.
 */
public interface ShopComparisons {

    /** Finds how far a shop was compared, as it is now. */
    Optional<ShopComparison> find(String shopId);

    /** Lists every shop that has one, in no order: whether it was ever heard or not. */
    List<String> begun();

    /**
     * Puts a first one.
     *
     * @return whether it was written: not if there is one
     */
    boolean begin(ShopComparison first);

    /**
     * Puts one in the place of the one that it follows.
     *
     * @return whether it was written: not if another has taken that place
     */
    boolean follow(ShopComparison before, ShopComparison after);
}
