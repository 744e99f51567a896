package dev.stammkunde.platform.documents;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.KeepDeeds;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;

/** Keeps deeds in the table of shops, beside those that are kept with what they changed. */
public final class DynamoDbKeepDeeds implements KeepDeeds {

    private final DynamoDbClient client;
    private final AuditTable audit;

    public DynamoDbKeepDeeds(DynamoDbClient client, AuditTable audit) {
        this.client = client;
        this.audit = audit;
    }

    @Override
    public void keep(AuditEntry entry) {
        Put put = audit.put(entry);
        try {
            client.putItem(
                    request ->
                            request.tableName(put.tableName())
                                    .item(put.item())
                                    .conditionExpression(put.conditionExpression()));
        } catch (ConditionalCheckFailedException _) {
            // The same request came before.
        }
    }
}
