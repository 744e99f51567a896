package dev.stammkunde.surveys.store;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbDocuments;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Where shops show their form and by which topics they look at texts, in the surveys table. */
public record DynamoDbFeedbackSettings(DynamoDbClient client, String table, AuditTable audit)
        implements DynamoDbDocuments<String> {

    @Override
    public Place place(String shopId) {
        String partition = "feedback-settings#" + shopId;
        return new Place(partition, "latest", partition);
    }
}
