package dev.stammkunde.dynamodb.campaigns;

import dev.stammkunde.domain.customer.CustomerId;

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
        return "celebrations#" + escape(customer.shopId()) + '#' + escape(customer.id());
    }

    private static String escape(String id) {
        return id.replace("%", "%25").replace("#", "%23");
    }
}
