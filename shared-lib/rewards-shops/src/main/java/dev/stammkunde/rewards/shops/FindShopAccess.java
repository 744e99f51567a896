package dev.stammkunde.rewards.shops;

import java.util.Optional;

/** Finds how a shop's admin interface is reached. */
interface FindShopAccess {

    /**
     * Finds a shop's access; empty where nobody has set one up.
     *
     * @throws AccessUnreadableException if there is one that cannot be read
     */
    Optional<ShopAccess> find(String shopId);
}
