package dev.stammkunde.notices.content;

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
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.platform.store.DynamoDbTallies;
import dev.stammkunde.reports.store.DynamoDbQuarantine;
import dev.stammkunde.shop.store.DynamoDbShopRhythms;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Reads it from the tables and the bucket that a function's settings name. */
public final class StoredToday {

    private StoredToday() {}

    /** Makes the ports. */
    public static TodayPorts ports(Settings settings, DynamoDbClient client, S3Client objects) {
        String shops = settings.text("SHOPS_TABLE");
        String bucket = settings.text("JOURNAL_BUCKET");
        return new TodayPorts(
                new DynamoDbShopRhythms(client, shops),
                new DynamoDbQuarantine(client, settings.text("QUARANTINE_TABLE")),
                campaigns(settings, client),
                new DynamoDbCases(client, settings.text("CASES_TABLE"), AuditTable.NONE),
                new TodayPorts.OfFinance(
                        new S3MonthFiles(objects, bucket),
                        new S3MonthsSoFar(objects, bucket),
                        new CachedFinanceSettings(
                                new DynamoDbFinanceSettings(client, shops, AuditTable.NONE))));
    }

    private static TodayPorts.OfCampaigns campaigns(Settings settings, DynamoDbClient client) {
        String table = settings.text("CAMPAIGNS_TABLE");
        DynamoDbCampaigns documents = new DynamoDbCampaigns(client, table);
        return new TodayPorts.OfCampaigns(
                documents,
                new CachedCampaigns(documents, new DynamoDbMailSettings(client, table)),
                new DynamoDbCampaignRuns(client, table),
                new TalliedCampaignMails(
                        new DynamoDbTallies(client, settings.text("TALLIES_TABLE"))));
    }
}
