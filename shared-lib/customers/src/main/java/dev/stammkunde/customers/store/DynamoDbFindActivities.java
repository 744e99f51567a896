package dev.stammkunde.customers.store;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindActivities;

import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchGetResultPage;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads activities from DynamoDB, up to a hundred with one call. */
public final class DynamoDbFindActivities implements FindActivities {

    private static final int TRIES = 5;

    private final CustomersTable table;

    public DynamoDbFindActivities(CustomersTable table) {
        this.table = table;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if DynamoDB left some of them out, five times
     */
    @Override
    public Map<CustomerId, Activity> activities(List<CustomerId> customers) {
        Map<CustomerId, Activity> found = new HashMap<>();
        customers.forEach(customer -> found.put(customer, Activity.none()));
        List<Key> keys =
                found.keySet().stream()
                        .map(CustomerKeys::customer)
                        .map(partition -> CustomerKeys.key(partition, CustomerKeys.ACTIVITY))
                        .toList();
        for (int attempt = 0; attempt < TRIES && !keys.isEmpty(); attempt++) {
            keys = readInto(found, keys);
        }
        if (!keys.isEmpty()) {
            throw new IllegalStateException(keys.size() + " activities were not read");
        }
        return found;
    }

    /** Returns what was left out, as happens under load. */
    private List<Key> readInto(Map<CustomerId, Activity> found, List<Key> keys) {
        ReadBatch.Builder<ActivityRow> batch =
                ReadBatch.builder(ActivityRow.class).mappedTableResource(table.activities());
        keys.forEach(batch::addGetItem);
        BatchGetResultPage page =
                table.client().batchGetItem(request -> request.readBatches(batch.build())).stream()
                        .findFirst()
                        .orElseThrow();
        for (ActivityRow row : page.resultsForTable(table.activities())) {
            found.put(CustomerKeys.customerOf(row.pk()), PurchaseMapping.toActivity(row));
        }
        return page.unprocessedKeysForTable(table.activities());
    }
}
