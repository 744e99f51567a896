package dev.stammkunde.points.store;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbDocuments;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Shops' limits of adjustments in the shops table, in a partition of their own, so that a right to
 * write them is no right to write programmes.
 */
public record DynamoDbAdjustmentLimits(DynamoDbClient client, String table, AuditTable audit)
        implements DynamoDbDocuments<String> {

    @Override
    public Place place(String shopId) {
        String partition = "ADJUSTMENT-LIMITS#" + shopId;
        return new Place(partition, "latest", partition);
    }
}
