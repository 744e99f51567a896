package dev.stammkunde.webhooks.store;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.LostTransaction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

import java.util.Map;

/** Writes items on condition that nobody did since they were read. */
record WebhookWrites(DynamoDbClient client, String table, AuditTable audit) {

    private static final String IS_SAME = "version = :version";
    private static final String IS_FIRST = "attribute_not_exists(pk)";

    /**
     * Writes an item.
     *
     * @param version that was read; 0 where there was none
     */
    SaveResult put(Map<String, AttributeValue> item, long version) {
        PutItemRequest.Builder put = PutItemRequest.builder().tableName(table).item(item);
        PutItemRequest request =
                version == 0
                        ? put.conditionExpression(IS_FIRST).build()
                        : put.conditionExpression(IS_SAME)
                                .expressionAttributeValues(values(version))
                                .build();
        try {
            client.putItem(request);
            return SaveResult.SAVED;
        } catch (ConditionalCheckFailedException | TransactionConflictException _) {
            return SaveResult.CONFLICT;
        }
    }

    /** Writes an item and who did it. */
    SaveResult put(Map<String, AttributeValue> item, long version, AuditEntry entry) {
        TransactWriteItem first =
                TransactWriteItem.builder().put(conditional(item, version)).build();
        try {
            client.transactWriteItems(write -> write.transactItems(first, audit.write(entry)));
            return SaveResult.SAVED;
        } catch (TransactionCanceledException cancelled) {
            if (LostTransaction.isOne(cancelled)) {
                return SaveResult.CONFLICT;
            }
            throw cancelled;
        }
    }

    private Put conditional(Map<String, AttributeValue> item, long version) {
        Put.Builder put = Put.builder().tableName(table).item(item);
        if (version == 0) {
            return put.conditionExpression(IS_FIRST).build();
        }
        return put.conditionExpression(IS_SAME).expressionAttributeValues(values(version)).build();
    }

    private static Map<String, AttributeValue> values(long version) {
        return new ItemWriter().number(":version", version).toItem();
    }
}
