package dev.stammkunde.campaigns.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.KeyText;

/**
 * Names and keys of celebrated birthdays in the campaigns table (see {@code docs/data-model.md}).
 * All of a customer lie together, so that an erasure finds them.
 */
final class CelebrationKeys {

    static final String PK = CampaignKeys.PK;
    static final String SK = CampaignKeys.SK;
    static final String OCCASION = "occasion";
    static final String DAY = "day";
    static final String RUN = "run";

    private CelebrationKeys() {}

    static String celebrations(CustomerId customer) {
        return "celebrations#"
                + KeyText.escape(customer.shopId())
                + '#'
                + KeyText.escape(customer.id());
    }
}
