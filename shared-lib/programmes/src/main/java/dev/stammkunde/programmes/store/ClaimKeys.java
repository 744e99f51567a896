package dev.stammkunde.programmes.store;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.limited.ClaimId;
import dev.stammkunde.programmes.limited.OfferSale.SaleId;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;

/**
 * Names and keys of claims in the programmes table (see {@code docs/data-model.md}). Ids come from
 * shops, so the separator is escaped inside them.
 */
public final class ClaimKeys {

    /** Index of holds by their end, and of what else is due in the table; sparse, keys alone. */
    public static final String BY_DUE = "byDue";

    public static final String DUE_SHARD = "nextShard";

    /** One partition holds the holds that there are, as often as one shop can make them. */
    static final String DUE = "holds";

    public static final String DUE_AT = "nextAt";

    static final String VERSION = "version";
    private static final String CLAIM = "claim#";
    private static final String HOLD = "hold#";
    private static final String OFFER = "offer#";

    private ClaimKeys() {}

    static String holder(AccountId customer) {
        return partition("customer", customer.shopId(), customer.customerId());
    }

    static Map<String, AttributeValue> claim(ClaimId id) {
        return key(holder(id.account()), CLAIM + id.offer().id());
    }

    static String claimsPrefix() {
        return CLAIM;
    }

    static ClaimId claimOf(Map<String, AttributeValue> item) {
        String[] holder = requireNonNull(item.get(KeyText.PK)).s().split("#", -1);
        String offer = requireNonNull(item.get(KeyText.SK)).s().substring(CLAIM.length());
        return new ClaimId(
                new DocumentId(KeyText.unescape(holder[1]), offer), KeyText.unescape(holder[2]));
    }

    /** Where an offer's pieces are counted, apart from the document that others read. */
    static String pieces(DocumentId offer) {
        return partition("pieces", offer.shopId(), offer.id());
    }

    static Map<String, AttributeValue> count(DocumentId offer) {
        return key(pieces(offer), "count");
    }

    static Map<String, AttributeValue> hold(ClaimId id, Instant until) {
        return key(
                pieces(id.offer()),
                HOLD + KeyText.sortable(until) + '#' + KeyText.escape(id.holder()));
    }

    static String holdsPrefix() {
        return HOLD;
    }

    /** Returns what no hold comes after that ends then or before. */
    static String holdsUntil(Instant now) {
        return HOLD + KeyText.sortable(now) + '$';
    }

    static ClaimId claimOfHold(Map<String, AttributeValue> key) {
        String[] offer = requireNonNull(key.get(KeyText.PK)).s().split("#", -1);
        String[] hold = requireNonNull(key.get(KeyText.SK)).s().split("#", -1);
        return new ClaimId(
                new DocumentId(KeyText.unescape(offer[1]), offer[2]), KeyText.unescape(hold[2]));
    }

    static String ofOrder(String shopId, String orderId) {
        return partition("order", shopId, orderId);
    }

    static Map<String, AttributeValue> sale(SaleId id) {
        return key(ofOrder(id.offer().shopId(), id.orderId()), OFFER + id.offer().id());
    }

    static SaleId saleOf(Map<String, AttributeValue> item) {
        String[] order = requireNonNull(item.get(KeyText.PK)).s().split("#", -1);
        String offer = requireNonNull(item.get(KeyText.SK)).s().substring(OFFER.length());
        return new SaleId(
                new DocumentId(KeyText.unescape(order[1]), offer), KeyText.unescape(order[2]));
    }

    /** Where the newest version of an offer's document is named, as the document mechanism does. */
    static Map<String, AttributeValue> latest(DocumentId offer) {
        return key("shop#" + KeyText.escape(offer.shopId()), OFFER + offer.id());
    }

    private static String partition(String kind, String shopId, String id) {
        return kind + '#' + KeyText.escape(shopId) + '#' + KeyText.escape(id);
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return new ItemWriter().text(KeyText.PK, partition).text(KeyText.SK, sort).toItem();
    }
}
