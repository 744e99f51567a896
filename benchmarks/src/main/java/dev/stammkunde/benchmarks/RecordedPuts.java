package dev.stammkunde.benchmarks;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Hands on what stores put, by table, as if nothing had been there before: each finds nothing, and
 * each condition holds. So whatever a store writes is written as it writes it, and as fast as the
 * receiver takes it.
 *
 * @param receiver gets the name of the table and the item
 */
record RecordedPuts(BiConsumer<String, Map<String, AttributeValue>> receiver)
        implements DynamoDbClient {

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return GetItemResponse.builder().build();
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        receiver.accept(request.tableName(), request.item());
        return PutItemResponse.builder().build();
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        for (TransactWriteItem write : request.transactItems()) {
            Put put = write.put();
            if (put != null) {
                receiver.accept(put.tableName(), put.item());
            } else if (write.conditionCheck() == null) {
                throw new UnsupportedOperationException("Only puts are recorded: " + write);
            }
        }
        return TransactWriteItemsResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // There is nothing behind it.
    }
}
