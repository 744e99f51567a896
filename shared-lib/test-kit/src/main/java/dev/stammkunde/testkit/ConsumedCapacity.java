package dev.stammkunde.testkit;

import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts calls, asks DynamoDB what each costs, and adds it up by operation, table and indexes
 * apart. With an engine that does not say it, the test that asks is aborted and not failed.
 */
public final class ConsumedCapacity implements ExecutionInterceptor {

    private static final String SAYS_NOTHING =
            "The engine under test does not report consumed capacity.";

    private final Map<String, Double> units = new TreeMap<>();
    private final Map<String, Integer> calls = new TreeMap<>();
    private final Map<String, Integer> items = new TreeMap<>();

    /** Returns a client whose calls are added up. The caller closes it. */
    public DynamoDbClient meteredClient() {
        return DynamoDbClient.builder()
                .endpointOverride(TestDynamoDb.endpoint())
                .region(TestDynamoDb.region())
                .credentialsProvider(TestDynamoDb.credentials())
                .httpClientBuilder(Apache5HttpClient.builder())
                .overrideConfiguration(o -> o.addExecutionInterceptor(this))
                .build();
    }

    /** Forgets what was spent so far. */
    public void clear() {
        units.clear();
        calls.clear();
        items.clear();
    }

    /** Returns how many calls there were by operation, such as {@code GetItem}. */
    public Map<String, Integer> calls() {
        return new TreeMap<>(calls);
    }

    /**
     * Returns how many items transactions put by table: DynamoDB takes two units for each of up to
     * 1 KB, whatever an engine says of a transaction over several tables.
     */
    public Map<String, Integer> itemsOfTransactions() {
        return new TreeMap<>(items);
    }

    /** Returns capacity units by operation and table or index, such as {@code GetItem table}. */
    public Map<String, Double> byOperation() {
        return new TreeMap<>(units);
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        ReturnConsumedCapacity indexes = ReturnConsumedCapacity.INDEXES;
        return switch (context.request()) {
            case TransactWriteItemsRequest r -> {
                r.transactItems().stream()
                        .filter(item -> item.put() != null)
                        .forEach(item -> items.merge(item.put().tableName(), 1, Integer::sum));
                yield r.toBuilder().returnConsumedCapacity(indexes).build();
            }
            case BatchGetItemRequest r -> r.toBuilder().returnConsumedCapacity(indexes).build();
            case GetItemRequest r -> r.toBuilder().returnConsumedCapacity(indexes).build();
            case PutItemRequest r -> r.toBuilder().returnConsumedCapacity(indexes).build();
            case UpdateItemRequest r -> r.toBuilder().returnConsumedCapacity(indexes).build();
            case QueryRequest r -> r.toBuilder().returnConsumedCapacity(indexes).build();
            case ScanRequest r -> r.toBuilder().returnConsumedCapacity(indexes).build();
            default -> throw new IllegalStateException("not metered: " + context.request());
        };
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        switch (context.response()) {
            case TransactWriteItemsResponse r -> addAll("TransactWriteItems", r.consumedCapacity());
            case BatchGetItemResponse r -> addAll("BatchGetItem", r.consumedCapacity());
            case GetItemResponse r -> addOne("GetItem", r.consumedCapacity());
            case PutItemResponse r -> addOne("PutItem", r.consumedCapacity());
            case UpdateItemResponse r -> addOne("UpdateItem", r.consumedCapacity());
            case QueryResponse r -> addOne("Query", r.consumedCapacity());
            case ScanResponse r -> addOne("Scan", r.consumedCapacity());
            default -> throw new IllegalStateException("not metered: " + context.response());
        }
    }

    private void addAll(
            String operation,
            List<software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity> all) {
        calls.merge(operation, 1, Integer::sum);
        if (all.isEmpty()) {
            throw new TestAbortedException(SAYS_NOTHING);
        }
        all.forEach(c -> add(operation, c));
    }

    private void addOne(
            String operation,
            software.amazon.awssdk.services.dynamodb.model.@Nullable ConsumedCapacity consumed) {
        calls.merge(operation, 1, Integer::sum);
        add(operation, consumed);
    }

    private void add(
            String operation,
            software.amazon.awssdk.services.dynamodb.model.@Nullable ConsumedCapacity c) {
        if (c == null || c.table() == null) {
            throw new TestAbortedException(SAYS_NOTHING);
        }
        units.merge(operation + " table", c.table().capacityUnits(), Double::sum);
        c.globalSecondaryIndexes()
                .forEach(
                        (name, index) ->
                                units.merge(
                                        operation + " " + name,
                                        index.capacityUnits(),
                                        Double::sum));
    }
}
