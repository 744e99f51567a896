package dev.stammkunde.dynamodb.customers;

import dev.stammkunde.domain.customer.CustomerId;
import dev.stammkunde.domain.customer.EmailKey;
import dev.stammkunde.domain.customer.OrderId;
import dev.stammkunde.domain.customer.Purchase;
import dev.stammkunde.domain.customer.RedactionScope;

import software.amazon.awssdk.enhanced.dynamodb.Key;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Makes every key of the customers table, and reads back what is read from keys. Ids come from
 * shops, so the separator is escaped inside them: no id can reach into another one's items.
 */
final class CustomerKeys {

    static final String PROFILE = "profile";
    static final String ACTIVITY = "activity";
    static final String ORDER = "order";
    static final String REDACTED = "redacted";
    static final String PURCHASES = "purchase#";
    static final String LINKED_CUSTOMERS = "customer#";
    static final String DATA_REQUESTS = "dataRequest#";

    /**
     * How many parts a shop has in the index by shop, and a day of a shop in the indexes by day:
     * all customers in one would make the index slower than its table, and the index slows the
     * table down.
     */
    static final int SHARDS = 8;

    /** Of fixed width, so that text sorts like time. */
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private CustomerKeys() {}

    static String customer(CustomerId customer) {
        return "customer#" + escape(customer.shopId()) + '#' + escape(customer.id());
    }

    static String order(OrderId order) {
        return "order#" + escape(order.shopId()) + '#' + escape(order.id());
    }

    static String email(EmailKey email) {
        return "email#" + escape(email.shopId()) + '#' + email.hash();
    }

    static String shop(String shopId) {
        return "shop#" + escape(shopId);
    }

    static String scope(RedactionScope scope) {
        return switch (scope) {
            case RedactionScope.Address(EmailKey email) -> email(email);
            case RedactionScope.WholeShop(String shopId) -> shop(shopId);
        };
    }

    static String linkedCustomer(CustomerId customer) {
        return LINKED_CUSTOMERS + escape(customer.id());
    }

    static CustomerId linkedCustomer(String shopId, String sortKey) {
        return new CustomerId(shopId, unescape(sortKey.substring(LINKED_CUSTOMERS.length())));
    }

    /** Reads the customer from the partition key of one of their items. */
    static CustomerId customerOf(String partitionKey) {
        String[] parts = partitionKey.split("#", -1);
        return new CustomerId(unescape(parts[1]), unescape(parts[2]));
    }

    static String purchase(Purchase purchase) {
        return PURCHASES + sortable(purchase.at()) + '#' + escape(purchase.orderId());
    }

    static Purchase purchaseOf(String sortKey) {
        String[] parts = sortKey.split("#", -1);
        return new Purchase(Instant.parse(parts[1]), unescape(parts[2]));
    }

    static String dataRequest(String requestId) {
        return DATA_REQUESTS + escape(requestId);
    }

    static String dataRequestOf(String sortKey) {
        return unescape(sortKey.substring(DATA_REQUESTS.length()));
    }

    static String shopShard(CustomerId customer) {
        return shopShard(customer.shopId(), shardOf(customer));
    }

    /** Returns the part of each index that a customer lies in. */
    static int shardOf(CustomerId customer) {
        CRC32 checksum = new CRC32();
        checksum.update(customer.id().getBytes(StandardCharsets.UTF_8));
        return (int) (checksum.getValue() % SHARDS);
    }

    static String shopShard(String shopId, int shard) {
        return escape(shopId) + '#' + shard;
    }

    /** Returns a time as text that sorts like time. */
    static String sortable(Instant at) {
        return SORTABLE.format(at);
    }

    static Key key(String partition, String sort) {
        return Key.builder().partitionValue(partition).sortValue(sort).build();
    }

    static String escape(String id) {
        return id.replace("%", "%25").replace("#", "%23");
    }

    private static String unescape(String escaped) {
        return escaped.replace("%23", "#").replace("%25", "%");
    }
}
