package dev.stammkunde.mail.store;

import dev.stammkunde.platform.documents.DynamoDbDocuments;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Shops' mail settings in the campaigns table. */
public record DynamoDbMailSettings(DynamoDbClient client, String table)
        implements DynamoDbDocuments<String> {

    private static final String MAIL_SETTINGS = "mail-settings";

    @Override
    public Place place(String shopId) {
        String shop = KeyText.escape(shopId);
        return new Place("shop#" + shop, MAIL_SETTINGS, MAIL_SETTINGS + '#' + shop);
    }
}
