package dev.stammkunde.rewards.shops;

import dev.stammkunde.rewards.codes.CodeOrder;

/**
 * A shop's admin interface, one request at a time. It believes what it is told; who asks makes
 * sure.
 */
interface ShopAdmin {

    /** Asks the shop to make a code. */
    ShopReply make(CodeOrder order);

    /** Asks the shop for a code. */
    Sighting lookUp(String code);

    /**
     * Asks the shop to end a code.
     *
     * @param reference what it calls it
     */
    ShopReply end(String reference);

    /** Returns what a code gives, in words that are the same exactly where codes give the same. */
    String gives(CodeOrder order);
}
