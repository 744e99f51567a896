package dev.stammkunde.customers.store;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.items.WholeItems;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/** All that the customers table keeps of a customer, item by item and as it is kept. */
public final class WholeCustomers {

    private final WholeItems items;

    public WholeCustomers(DynamoDbClient client, String table) {
        items = new WholeItems(client, table);
    }

    /** Returns the profile, or what is in its place. */
    public Stream<Map<String, AttributeValue>> profile(CustomerId customer) {
        return one(CustomerKeys.customer(customer), CustomerKeys.PROFILE);
    }

    /** Returns the sums of what was bought, or the pointer to who has them. */
    public Stream<Map<String, AttributeValue>> activity(CustomerId customer) {
        return one(CustomerKeys.customer(customer), CustomerKeys.ACTIVITY);
    }

    /** Returns the purchases that count under an id. */
    public Stream<Map<String, AttributeValue>> purchases(CustomerId customer) {
        return items.partition(CustomerKeys.customer(customer), CustomerKeys.PURCHASES);
    }

    /** Returns the order of a purchase. */
    public static OrderId orderOf(String shopId, Map<String, AttributeValue> purchase) {
        String sort = new ItemReader(purchase).text(CustomerAttributes.SK);
        return new OrderId(shopId, CustomerKeys.purchaseOf(sort).orderId());
    }

    /** Returns what is known of orders. */
    public Stream<Map<String, AttributeValue>> orders(Stream<OrderId> orders) {
        return items.all(orders.map(order -> key(CustomerKeys.order(order), CustomerKeys.ORDER)));
    }

    /** Returns what finds a customer by name, address and day: that which goes with the profile. */
    public Stream<Map<String, AttributeValue>> finders(CustomerId id, Customer.Known known) {
        ProfileChange gone =
                ProfileChange.between(
                        id, new Versioned<>(known, 1), new Customer.Erased(Instant.EPOCH));
        return items.all(
                Stream.of(
                                gone.emailsUnlinked().stream()
                                        .map(
                                                link ->
                                                        key(
                                                                CustomerKeys.email(link.email()),
                                                                CustomerKeys.linkedCustomer(
                                                                        link.customer()))),
                                gone.namesUnlisted().stream()
                                        .map(
                                                name ->
                                                        key(
                                                                CustomerKeys.names(
                                                                        id.shopId(), name),
                                                                CustomerKeys.named(name, id))),
                                gone.daysUnlisted().stream()
                                        .map(
                                                day ->
                                                        key(
                                                                CustomerKeys.customer(id),
                                                                CustomerKeys.lifeDay(day))))
                        .flatMap(keys -> keys));
    }

    /** Returns when data with these addresses was redacted. */
    public Stream<Map<String, AttributeValue>> redactions(Collection<EmailKey> addresses) {
        return items.all(
                addresses.stream()
                        .map(email -> key(CustomerKeys.email(email), CustomerKeys.REDACTED)));
    }

    /** Returns the requests for data that name one of these customers. */
    public Stream<Map<String, AttributeValue>> requests(
            String shopId, Collection<CustomerId> customers) {
        return items.partition(CustomerKeys.shop(shopId), CustomerKeys.DATA_REQUESTS)
                .filter(
                        item ->
                                new ItemReader(item)
                                        .texts(CustomerAttributes.CUSTOMER_IDS).stream()
                                                .map(id -> new CustomerId(shopId, id))
                                                .anyMatch(customers::contains));
    }

    /** Returns who ordered the erasure of a customer, if anybody did here. */
    public Stream<Map<String, AttributeValue>> erasures(CustomerId customer) {
        return one(CustomerKeys.customer(customer), CustomerKeys.ERASURE);
    }

    private Stream<Map<String, AttributeValue>> one(String partition, String sort) {
        return items.find(key(partition, sort)).stream();
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return new ItemWriter().text(KeyText.PK, partition).text(KeyText.SK, sort).toItem();
    }
}
