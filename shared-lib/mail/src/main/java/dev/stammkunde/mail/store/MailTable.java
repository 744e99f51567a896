package dev.stammkunde.mail.store;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.LostTransaction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and conditional writes of the mail table, for the adapters that share them. */
final class MailTable {

    private final DynamoDbClient client;
    private final String name;

    MailTable(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    DynamoDbClient client() {
        return client;
    }

    String name() {
        return name;
    }

    Optional<Map<String, AttributeValue>> find(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(name).key(key).consistentRead(true)).item();
        return item.isEmpty() ? Optional.empty() : Optional.of(item);
    }

    /** Returns a put of an item that must be as it was read. */
    Put put(Map<String, AttributeValue> item, long expectedVersion) {
        Put.Builder put = Put.builder().tableName(name).item(item);
        return expectedVersion == 0
                ? put.conditionExpression("attribute_not_exists(pk)").build()
                : put.conditionExpression("version = :version")
                        .expressionAttributeValues(
                                new ItemWriter().number(":version", expectedVersion).toItem())
                        .build();
    }

    /** Writes all or none. What is no conflict is thrown. */
    SaveResult write(List<Put> puts) {
        return LostTransaction.attempt(
                puts.size() == 1 ? () -> write(puts.getFirst()) : () -> writeTogether(puts));
    }

    private void write(Put put) {
        client.putItem(
                one ->
                        one.tableName(name)
                                .item(put.item())
                                .conditionExpression(put.conditionExpression())
                                .expressionAttributeValues(
                                        put.hasExpressionAttributeValues()
                                                ? put.expressionAttributeValues()
                                                : null));
    }

    private void writeTogether(List<Put> puts) {
        List<TransactWriteItem> items =
                puts.stream().map(put -> TransactWriteItem.builder().put(put).build()).toList();
        client.transactWriteItems(all -> all.transactItems(items));
    }
}
