package dev.stammkunde.cases.store;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbDocuments;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * When shops' teams work, in the shops table, in a partition of their own, so that a right to write
 * it is no right to write anything else.
 */
public record DynamoDbWorkingHours(DynamoDbClient client, String table, AuditTable audit)
        implements DynamoDbDocuments<String> {

    @Override
    public Place place(String shopId) {
        String partition = "WORKING-HOURS#" + shopId;
        return new Place(partition, "latest", partition);
    }
}
