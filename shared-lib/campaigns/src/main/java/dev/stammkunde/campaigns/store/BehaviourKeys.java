package dev.stammkunde.campaigns.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import java.time.Instant;

/**
 * Names and keys of the behaviour table (see {@code docs/data-model.md}). All of a customer lie
 * together, so that a withdrawal finds them.
 */
final class BehaviourKeys {

    static final String PK = KeyText.PK;
    static final String SK = KeyText.SK;
    static final String CONSENT = "consent";
    static final String BASKET = "basket";
    static final String EVENT = "event#";
    static final String EXPIRES_AT = "expiresAt";

    /** Index of baskets with something in them, by their last change; sparse. */
    static final String BY_CHANGE = "byChange";

    static final String BASKET_SHARD = "basketShard";
    static final String CHANGED_AT = "basketChangedAt";

    /** In so many parts lie the baskets of a shop. */
    static final int SHARDS = 4;

    private static final String CUSTOMER = "customer#";

    private BehaviourKeys() {}

    static String customer(CustomerId customer) {
        return CUSTOMER + KeyText.escape(customer.shopId()) + '#' + KeyText.escape(customer.id());
    }

    static CustomerId customerOf(String partition) {
        String[] ids = partition.substring(CUSTOMER.length()).split("#", 2);
        return new CustomerId(KeyText.unescape(ids[0]), KeyText.unescape(ids[1]));
    }

    static String event(String id) {
        return EVENT + KeyText.escape(id);
    }

    static ItemWriter key(CustomerId customer, String sortKey) {
        return new ItemWriter().text(PK, customer(customer)).text(SK, sortKey);
    }

    static String basketShard(CustomerId customer) {
        return basketShard(customer.shopId(), KeyText.shardOf(customer.id(), SHARDS));
    }

    static String basketShard(String shopId, int shard) {
        return "basket#" + KeyText.escape(shopId) + '#' + shard;
    }

    /** Sorts like time. */
    static String changedAt(Instant at) {
        return KeyText.sortable(at);
    }
}
