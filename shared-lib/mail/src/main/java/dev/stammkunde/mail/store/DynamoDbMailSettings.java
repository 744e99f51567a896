package dev.stammkunde.mail.store;

import dev.stammkunde.mail.MailSettingsDocuments;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.VersionedDocuments;
import dev.stammkunde.platform.documents.VersionedDocuments.Place;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Optional;

/** Shops' mail settings in the campaigns table. Reads are strongly consistent. */
public final class DynamoDbMailSettings implements MailSettingsDocuments {

    private static final String MAIL_SETTINGS = "mail-settings";

    private final VersionedDocuments documents;

    public DynamoDbMailSettings(DynamoDbClient client, String table) {
        this.documents = new VersionedDocuments(client, table);
    }

    @Override
    public Optional<Integer> findLatestVersion(String shopId) {
        return documents.findLatest(place(shopId));
    }

    @Override
    public Optional<String> findText(String shopId, int version) {
        return documents.findText(place(shopId), version);
    }

    @Override
    public SaveResult save(String shopId, int version, String text) {
        return documents.save(place(shopId), version, text);
    }

    private static Place place(String shopId) {
        String shop = KeyText.escape(shopId);
        return new Place("shop#" + shop, MAIL_SETTINGS, MAIL_SETTINGS + '#' + shop);
    }
}
