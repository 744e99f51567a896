package dev.stammkunde.dynamodb.campaigns;

import dev.stammkunde.domain.campaign.MailSettingsDocuments;
import dev.stammkunde.domain.customer.SaveResult;
import dev.stammkunde.dynamodb.campaigns.VersionedDocuments.Place;
import dev.stammkunde.dynamodb.items.KeyText;

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
