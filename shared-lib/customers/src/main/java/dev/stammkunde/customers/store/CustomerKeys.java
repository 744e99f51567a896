package dev.stammkunde.customers.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.LifeDay;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.customers.RedactionScope;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.enhanced.dynamodb.Key;

import java.time.Instant;

/**
 * Makes every key of the customers table, and reads back what is read from keys. Ids come from
 * shops, so the separator is escaped inside them: no id can reach into another one's items.
 */
final class CustomerKeys {

    static final String PROFILE = "profile";
    static final String ACTIVITY = "activity";

    /** That somebody in the shop's team ordered an erasure; it stays. */
    static final String ERASURE = "erasure";

    static final String ORDER = "order";
    static final String REDACTED = "redacted";
    static final String PURCHASES = "purchase#";
    static final String LINKED_CUSTOMERS = "customer#";
    static final String NAMES = "name#";
    static final String DATA_REQUESTS = "dataRequest#";
    static final String LIFE_DAYS = "lifeDay#";

    /**
     * How many parts a shop has in the index by shop: all customers in one would make the index
     * slower than its table, and the index slows the table down.
     */
    static final int SHARDS = 8;

    /**
     * How many parts a day of a shop has in the indexes by day. The days spread what is written
     * already, and two parts take 2,000 purchases a second on one day; each part is a query of
     * every run of a campaign.
     */
    static final int DAY_SHARDS = 2;

    private CustomerKeys() {}

    static String customer(CustomerId customer) {
        return "customer#"
                + KeyText.escape(customer.shopId())
                + '#'
                + KeyText.escape(customer.id());
    }

    static String order(OrderId order) {
        return "order#" + KeyText.escape(order.shopId()) + '#' + KeyText.escape(order.id());
    }

    static String email(EmailKey email) {
        return "email#" + KeyText.escape(email.shopId()) + '#' + email.hash();
    }

    static String shop(String shopId) {
        return "shop#" + KeyText.escape(shopId);
    }

    static String scope(RedactionScope scope) {
        return switch (scope) {
            case RedactionScope.Address(EmailKey email) -> email(email);
            case RedactionScope.WholeShop(String shopId) -> shop(shopId);
        };
    }

    static String linkedCustomer(CustomerId customer) {
        return LINKED_CUSTOMERS + KeyText.escape(customer.id());
    }

    static CustomerId linkedCustomer(String shopId, String sortKey) {
        return new CustomerId(
                shopId, KeyText.unescape(sortKey.substring(LINKED_CUSTOMERS.length())));
    }

    /** Reads the customer from the partition key of one of their items. */
    static CustomerId customerOf(String partitionKey) {
        String[] parts = partitionKey.split("#", -1);
        return new CustomerId(KeyText.unescape(parts[1]), KeyText.unescape(parts[2]));
    }

    static String lifeDay(LifeDay day) {
        return LIFE_DAYS + of(day);
    }

    /** {@code WEDDING#03-14}. */
    static String of(LifeDay day) {
        return day.event() + "#" + day.day().toString().substring(2);
    }

    static String purchase(Purchase purchase) {
        return PURCHASES
                + KeyText.sortable(purchase.at())
                + '#'
                + KeyText.escape(purchase.orderId());
    }

    static Purchase purchaseOf(String sortKey) {
        String[] parts = sortKey.split("#", -1);
        return new Purchase(Instant.parse(parts[1]), KeyText.unescape(parts[2]));
    }

    static String dataRequest(String requestId) {
        return DATA_REQUESTS + KeyText.escape(requestId);
    }

    static String dataRequestOf(String sortKey) {
        return KeyText.unescape(sortKey.substring(DATA_REQUESTS.length()));
    }

    static String shopShard(CustomerId customer) {
        return shopShard(customer.shopId(), shardOf(customer));
    }

    /** Returns the part of the index by shop that a customer lies in. */
    static int shardOf(CustomerId customer) {
        return KeyText.shardOf(customer.id(), SHARDS);
    }

    /** Returns the part of a day that a customer lies in. */
    static int dayShardOf(CustomerId customer) {
        return KeyText.shardOf(customer.id(), DAY_SHARDS);
    }

    static String shopShard(String shopId, int shard) {
        return KeyText.escape(shopId) + '#' + shard;
    }

    /** Returns where the index by shop has the orders of a number, apart from its customers. */
    static String numbered(String shopId, String number) {
        return KeyText.escape(shopId) + "#number/" + KeyText.escape(number);
    }

    /** Reads the order from the partition key of its item. */
    static OrderId orderOf(String partitionKey) {
        String[] parts = partitionKey.split("#", -1);
        return new OrderId(KeyText.unescape(parts[1]), KeyText.unescape(parts[2]));
    }

    /** Returns where the names of a shop's customers lie that begin with the same two letters. */
    static String names(String shopId, String name) {
        int end = name.offsetByCodePoints(0, Math.min(2, name.codePointCount(0, name.length())));
        return NAMES + KeyText.escape(shopId) + '#' + KeyText.escape(name.substring(0, end));
    }

    /** Sorts like the name, and then like the customer. */
    static String named(String name, CustomerId customer) {
        return KeyText.escape(name) + '#' + KeyText.escape(customer.id());
    }

    static CustomerId namedCustomer(String shopId, String sortKey) {
        return new CustomerId(
                shopId, KeyText.unescape(sortKey.substring(sortKey.indexOf('#') + 1)));
    }

    static Key key(String partition, String sort) {
        return Key.builder().partitionValue(partition).sortValue(sort).build();
    }
}
