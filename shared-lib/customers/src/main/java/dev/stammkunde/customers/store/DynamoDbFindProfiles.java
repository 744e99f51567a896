package dev.stammkunde.customers.store;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindProfiles;

import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchGetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchGetResultPage;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads profiles from DynamoDB, up to a hundred with one call. */
public final class DynamoDbFindProfiles implements FindProfiles {

    private static final int TRIES = 5;

    private final CustomersTable table;

    public DynamoDbFindProfiles(CustomersTable table) {
        this.table = table;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if DynamoDB left some of them out, five times
     */
    @Override
    public Map<CustomerId, Customer> profiles(List<CustomerId> customers) {
        Map<CustomerId, Customer> found = new HashMap<>();
        customers.forEach(customer -> found.put(customer, Customer.UNKNOWN));
        List<Key> keys =
                found.keySet().stream()
                        .map(CustomerKeys::customer)
                        .map(partition -> CustomerKeys.key(partition, CustomerKeys.PROFILE))
                        .toList();
        for (int attempt = 0; attempt < TRIES && !keys.isEmpty(); attempt++) {
            keys = readInto(found, keys);
        }
        if (!keys.isEmpty()) {
            throw new IllegalStateException(keys.size() + " profiles were not read");
        }
        return found;
    }

    /** Returns what was left out: a call answers with 16 MB at most, and under load with less. */
    private List<Key> readInto(Map<CustomerId, Customer> found, List<Key> keys) {
        ReadBatch.Builder<ProfileRow> batch =
                ReadBatch.builder(ProfileRow.class).mappedTableResource(table.profiles());
        keys.forEach(batch::addGetItem);
        BatchGetResultPage page =
                table
                        .client()
                        .batchGetItem(
                                BatchGetItemEnhancedRequest.builder()
                                        .addReadBatch(batch.build())
                                        .build())
                        .stream()
                        .findFirst()
                        .orElseThrow();
        for (ProfileRow row : page.resultsForTable(table.profiles())) {
            CustomerId customer = CustomerKeys.customerOf(row.pk());
            found.put(customer, ProfileMapping.toCustomer(customer, row));
        }
        return page.unprocessedKeysForTable(table.profiles());
    }
}
