package dev.stammkunde.notices.store;

import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCampaignRuns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.cases.store.DynamoDbCases;
import dev.stammkunde.finance.json.CachedFinanceSettings;
import dev.stammkunde.finance.store.DynamoDbFinanceSettings;
import dev.stammkunde.finance.store.S3MonthFiles;
import dev.stammkunde.finance.store.S3MonthsSoFar;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.mail.store.TalliedCampaignMails;
import dev.stammkunde.notices.content.TodayPorts;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.store.DynamoDbTallies;
import dev.stammkunde.reports.store.DynamoDbQuarantine;
import dev.stammkunde.shop.store.DynamoDbShopRhythms;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Reads it from tables and a bucket. */
public final class StoredToday {

    private StoredToday() {}

    /**
     * Names tables, and the bucket of the journal.
     *
     * @param shops of rhythms and settings
     */
    public record Places(
            String shops,
            String campaigns,
            String tallies,
            String cases,
            String quarantine,
            String bucket) {}

    /** Makes the ports. */
    public static TodayPorts ports(Places places, DynamoDbClient client, S3Client objects) {
        String shops = places.shops();
        String bucket = places.bucket();
        return new TodayPorts(
                new DynamoDbShopRhythms(client, shops),
                new DynamoDbQuarantine(client, places.quarantine()),
                campaigns(places, client),
                new DynamoDbCases(client, places.cases(), AuditTable.NONE),
                new TodayPorts.OfFinance(
                        new S3MonthFiles(objects, bucket),
                        new S3MonthsSoFar(objects, bucket),
                        new CachedFinanceSettings(
                                new DynamoDbFinanceSettings(client, shops, AuditTable.NONE))));
    }

    private static TodayPorts.OfCampaigns campaigns(Places places, DynamoDbClient client) {
        String table = places.campaigns();
        DynamoDbCampaigns documents = new DynamoDbCampaigns(client, table);
        return new TodayPorts.OfCampaigns(
                documents,
                new CachedCampaigns(documents, new DynamoDbMailSettings(client, table)),
                new DynamoDbCampaignRuns(client, table),
                new TalliedCampaignMails(new DynamoDbTallies(client, places.tallies())));
    }
}
