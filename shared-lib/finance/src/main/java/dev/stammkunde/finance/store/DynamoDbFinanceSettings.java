package dev.stammkunde.finance.store;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbDocuments;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Shops' settings of finance in the shops table, in a partition of their own, so that a right to
 * write them is no right to write programmes.
 */
public record DynamoDbFinanceSettings(DynamoDbClient client, String table, AuditTable audit)
        implements DynamoDbDocuments<String> {

    @Override
    public Place place(String shopId) {
        String partition = "FINANCE-SETTINGS#" + KeyText.escape(shopId);
        return new Place(partition, "latest", partition);
    }
}
