package dev.stammkunde.rewards.shops;

/** Asks a shop what its credentials may do. */
interface RightsAdmin {

    /** Asks; changes nothing. */
    ShopRights rights();
}
