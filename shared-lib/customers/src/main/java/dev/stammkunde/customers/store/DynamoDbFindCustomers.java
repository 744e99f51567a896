package dev.stammkunde.customers.store;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer.Found;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads customers from DynamoDB, two items each and up to fifty customers with one call. */
public final class DynamoDbFindCustomers implements FindCustomers {

    /** A batch read takes 100 keys. */
    private static final int CUSTOMERS_PER_READ = 50;

    private static final Found NOTHING = new Found(Customer.UNKNOWN, Activity.none());

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbFindCustomers(DynamoDbClient client, String tableName) {
        this.client = client;
        this.table = tableName;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if DynamoDB keeps some back, being throttled
     */
    @Override
    public Map<CustomerId, Found> customers(List<CustomerId> customers) {
        Map<CustomerId, Found> found = new HashMap<>();
        List<CustomerId> each = customers.stream().distinct().toList();
        for (int from = 0; from < each.size(); from += CUSTOMERS_PER_READ) {
            readInto(found, each.subList(from, Math.min(each.size(), from + CUSTOMERS_PER_READ)));
        }
        return found;
    }

    private void readInto(Map<CustomerId, Found> found, List<CustomerId> customers) {
        customers.forEach(customer -> found.put(customer, NOTHING));
        List<Map<String, AttributeValue>> keys =
                customers.stream()
                        .map(CustomerKeys::customer)
                        .flatMap(
                                partition ->
                                        Stream.of(
                                                key(partition, CustomerKeys.PROFILE),
                                                key(partition, CustomerKeys.ACTIVITY)))
                        .toList();
        BatchRead.items(client, Map.of(table, keys))
                .getOrDefault(table, List.of())
                .forEach(
                        item ->
                                found.computeIfPresent(
                                        CustomerKeys.customerOf(text(item, CustomerAttributes.PK)),
                                        (customer, known) -> with(customer, known, item)));
    }

    private static Found with(CustomerId customer, Found known, Map<String, AttributeValue> item) {
        return text(item, CustomerAttributes.SK).equals(CustomerKeys.PROFILE)
                ? new Found(
                        ProfileMapping.toCustomer(customer, ProfileRow.SCHEMA.mapToItem(item)),
                        known.activity())
                : new Found(
                        known.customer(),
                        PurchaseMapping.toActivity(ActivityRow.SCHEMA.mapToItem(item)));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return new ItemReader(item).text(name);
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of(
                CustomerAttributes.PK,
                AttributeValue.fromS(partition),
                CustomerAttributes.SK,
                AttributeValue.fromS(sort));
    }
}
