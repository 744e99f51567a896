package dev.stammkunde.rewards.store;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbDocuments;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** How shops' orders can be paid with points in part, in the rewards table. */
public record DynamoDbPartPayment(DynamoDbClient client, String table, AuditTable audit)
        implements DynamoDbDocuments<String> {

    @Override
    public Place place(String shopId) {
        String partition = "part-payment#" + KeyText.escape(shopId);
        return new Place(partition, "latest", partition);
    }
}
