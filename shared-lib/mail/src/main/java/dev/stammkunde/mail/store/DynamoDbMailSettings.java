package dev.stammkunde.mail.store;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbDocuments;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Shops' mail settings in the campaigns table. */
public record DynamoDbMailSettings(DynamoDbClient client, String table, AuditTable audit)
        implements DynamoDbDocuments<String> {

    /** For who only reads. */
    public DynamoDbMailSettings(DynamoDbClient client, String table) {
        this(client, table, AuditTable.NONE);
    }

    private static final String MAIL_SETTINGS = "mail-settings";

    @Override
    public Place place(String shopId) {
        String shop = KeyText.escape(shopId);
        return new Place("shop#" + shop, MAIL_SETTINGS, MAIL_SETTINGS + '#' + shop);
    }
}
