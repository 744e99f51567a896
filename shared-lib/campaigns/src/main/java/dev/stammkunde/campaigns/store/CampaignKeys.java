package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.GiftKey;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.platform.items.KeyText;

import java.util.HexFormat;

/**
 * Names and keys of campaigns, coupon pools and gifts in the campaigns table (see {@code
 * docs/data-model.md}). Ids that come from shops have the separator escaped: no id can reach into
 * another one's items.
 */
final class CampaignKeys {

    static final String PK = KeyText.PK;
    static final String SK = KeyText.SK;
    static final String CODE = "code";
    static final String POOL = "pool";
    static final String VALID_UNTIL = "validUntil";
    static final String TAKEN_AT = "takenAt";
    static final String LEFT = "codesLeft";

    static final String CAMPAIGNS = "campaign#";
    static final String STOCK = "stock";
    static final String FREE = "free#";

    /** Sorts after all that is free. */
    static final String AFTER_FREE = "free$";

    /**
     * How many parts a pool has, so that those who take codes at once seldom meet at the count of
     * the same part.
     */
    static final int SHARDS = 16;

    private CampaignKeys() {}

    static String shop(String shopId) {
        return "shop#" + KeyText.escape(shopId);
    }

    static String campaign(CampaignId id) {
        return CAMPAIGNS + id.id();
    }

    static String versionsOf(CampaignId id) {
        return CAMPAIGNS + KeyText.escape(id.shopId()) + '#' + id.id();
    }

    static String pool(String shopId, String pool, int shard) {
        return "pool#" + KeyText.escape(shopId) + '#' + KeyText.escape(pool) + '#' + shard;
    }

    /** Says for ever that a code was in a pool. */
    static String known(String code) {
        return "known#" + hash(code);
    }

    /** Free codes lie in the order of their hashes: those who take begin at places of their own. */
    static String free(String code) {
        return FREE + hash(code);
    }

    static String freeFrom(GiftKey gift) {
        return FREE + hash(giftsOf(gift) + '#' + gift(gift));
    }

    static int shardOf(String text) {
        return Integer.parseInt(hash(text).substring(0, 1), 16);
    }

    static String giftsOf(GiftKey gift) {
        return giftsOf(gift.customer());
    }

    static String giftsOf(CustomerId customer) {
        return "gift#" + KeyText.escape(customer.shopId()) + '#' + KeyText.escape(customer.id());
    }

    static String gift(GiftKey gift) {
        return gift.campaign().id() + '#' + KeyText.escape(gift.occurrence());
    }

    /** A prefix of 16 bytes: shard and order in it are even, and no two codes meet. */
    private static String hash(String text) {
        byte[] digest = Sha256.bytes(text);
        return HexFormat.of().formatHex(digest, 0, 16);
    }
}
