package dev.stammkunde.rewards.store;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.redeem.FindRedemptions;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names and keys of redemptions in the rewards table (see {@code docs/data-model.md}). Ids come
 * from shops, so the separator is escaped inside them.
 */
public final class RedemptionKeys {

    /** Index of redemptions by customer, in the order of time; keys alone. */
    public static final String BY_HOLDER = "byHolder";

    public static final String HOLDER = "holder";
    public static final String RESERVED_AT = "reservedAt";

    /** Index of redemptions by when something has to be done; sparse, keys alone. */
    public static final String BY_DUE = "byDue";

    public static final String DUE_SHARD = "nextShard";

    /**
     * One partition holds the redemptions that are under way, as often as one shop can make them.
     */
    static final String DUE = "due";

    public static final String DUE_AT = "nextAt";

    static final String VERSION = "version";

    /** What an order or a code leads to. */
    static final String REDEMPTION = "redemption";

    static final String TAKEN = "taken";

    private static final String ITEM = "redemption";
    private static final String CODE = "code";
    private static final String USE = "use#";

    /** So that an order is paid with the points of one redemption at most. */
    private static final String PAYMENT = "payment";

    private RedemptionKeys() {}

    static Map<String, AttributeValue> redemption(RedemptionId id) {
        return key(partition("redemption", id.shopId(), id.id()), ITEM);
    }

    static RedemptionId idOf(Map<String, AttributeValue> key) {
        String[] parts = requireNonNull(key.get(KeyText.PK)).s().split("#", -1);
        return new RedemptionId(KeyText.unescape(parts[1]), KeyText.unescape(parts[2]));
    }

    /** Customers may write a code in any case. */
    static Map<String, AttributeValue> code(String shopId, String code) {
        return key(partition("code", shopId, code.strip().toUpperCase(Locale.ROOT)), CODE);
    }

    static String ofOrder(String shopId, String orderId) {
        return partition("order", shopId, orderId);
    }

    static Map<String, AttributeValue> use(RedemptionId id, String orderId, boolean isPayment) {
        return key(ofOrder(id.shopId(), orderId), isPayment ? PAYMENT : USE + id.id());
    }

    static Map<String, AttributeValue> takenByAll(RewardId reward) {
        return key(partition("reward", reward.shopId(), reward.id()), TAKEN);
    }

    static Map<String, AttributeValue> takenBy(RewardId reward, String holder) {
        return key(
                holder(new AccountId(reward.shopId(), holder)),
                TAKEN + '#' + KeyText.escape(reward.id()));
    }

    static String holder(AccountId account) {
        return partition("customer", account.shopId(), account.customerId());
    }

    /** Returns where in the index of a holder's a page ended. */
    static Map<String, AttributeValue> place(AccountId holder, FindRedemptions.Place place) {
        Map<String, AttributeValue> key = new HashMap<>(redemption(place.id()));
        key.putAll(
                new ItemWriter()
                        .text(HOLDER, holder(holder))
                        .text(RESERVED_AT, KeyText.sortable(place.at()))
                        .toItem());
        return key;
    }

    private static String partition(String kind, String shopId, String id) {
        return kind + '#' + KeyText.escape(shopId) + '#' + KeyText.escape(id);
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return new ItemWriter().text(KeyText.PK, partition).text(KeyText.SK, sort).toItem();
    }
}
