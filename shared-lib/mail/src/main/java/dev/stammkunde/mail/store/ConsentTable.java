package dev.stammkunde.mail.store;

import dev.stammkunde.platform.items.ItemReader;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.Map;
import java.util.Optional;

/** Reads and writes single items of the mail table. */
record ConsentTable(DynamoDbClient client, String name) {

    private static final int ATTEMPTS = 4;

    Optional<ItemReader> find(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(name).key(key).consistentRead(true)).item();
        return item == null || item.isEmpty()
                ? Optional.empty()
                : Optional.of(new ItemReader(item));
    }

    /**
     * Writes all or nothing. Who clicks twice meets their own other click: then once more.
     *
     * @return false where a condition did not hold
     */
    boolean write(TransactWriteItem... writes) {
        for (int attempt = 1; ; attempt++) {
            try {
                client.transactWriteItems(transaction -> transaction.transactItems(writes));
                return true;
            } catch (TransactionCanceledException e) {
                if (has(e, "ConditionalCheckFailed")) {
                    return false;
                }
                if (attempt == ATTEMPTS || !has(e, "TransactionConflict")) {
                    throw e;
                }
            }
        }
    }

    private static boolean has(TransactionCanceledException e, String code) {
        return e.cancellationReasons().stream().anyMatch(reason -> code.equals(reason.code()));
    }

    TransactWriteItem putNew(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(
                        put ->
                                put.tableName(name)
                                        .item(item)
                                        .conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    TransactWriteItem delete(Map<String, AttributeValue> key) {
        return TransactWriteItem.builder().delete(d -> d.tableName(name).key(key)).build();
    }
}
