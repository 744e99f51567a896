package dev.stammkunde.points.store;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbDocuments;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Drafts of shops' programmes in the shops table, in a partition of their own, so that a right to
 * write them is no right to publish.
 */
public record DynamoDbProgrammeDrafts(DynamoDbClient client, String table, AuditTable audit)
        implements DynamoDbDocuments<String> {

    @Override
    public Place place(String shopId) {
        String partition = "PROGRAMME-DRAFT#" + shopId;
        return new Place(partition, "latest", partition);
    }
}
