package dev.stammkunde.overseeshop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.holidays.JollydayHolidays;
import dev.stammkunde.cases.json.CachedWorkingHours;
import dev.stammkunde.cases.store.DynamoDbCases;
import dev.stammkunde.cases.store.DynamoDbWorkingHours;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindProfiles;
import dev.stammkunde.customers.store.DynamoDbSuggestions;
import dev.stammkunde.insights.store.S3KeptAtRisk;
import dev.stammkunde.insights.store.S3KeptFigures;
import dev.stammkunde.insights.store.S3KeptLifts;
import dev.stammkunde.insights.store.S3KeptRecommendations;
import dev.stammkunde.insights.store.S3KeptValue;
import dev.stammkunde.mail.store.DynamoDbFindConfirmations;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.notices.store.DynamoDbNotices;
import dev.stammkunde.notices.store.StoredToday;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.shop.store.DynamoDbWatchedShops;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Trigger: requests of signed-in people to the admin API, past the JWT authorizer. Writes what
 * people want to be told, and nothing else.
 */
public final class OverseeShopHandler implements RequestStreamHandler {

    private static final String NAME = "oversee-shop";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public OverseeShopHandler() {
        this(
                ports(
                        Settings.ofProcess(),
                        AwsClients.build(DynamoDbClient.builder()),
                        AwsClients.build(S3Client.builder())));
        Priming.beforeSnapshot(NAME, OverseeShopHandler::new);
    }

    OverseeShopHandler(OverseeShopPorts ports) {
        edge = new HttpEdge(new OverseeShop(ports).api(Metrics.of(NAME)), LOG);
    }

    /** Makes the ports on the tables and the bucket that settings name. */
    static OverseeShopPorts ports(Settings settings, DynamoDbClient client, S3Client objects) {
        String shops = settings.text("SHOPS_TABLE");
        return new OverseeShopPorts(
                new DynamoDbWatchedShops(client, shops),
                StoredToday.ports(places(settings), client, objects),
                new DynamoDbMailSettings(client, settings.text("CAMPAIGNS_TABLE")),
                new DynamoDbFindConfirmations(client, settings.text("MAIL_TABLE")),
                new DynamoDbProgrammes(client, shops),
                new CachedWorkingHours(new DynamoDbWorkingHours(client, shops, AuditTable.NONE)),
                new JollydayHolidays(),
                new S3KeptFigures(objects, settings.text("JOURNAL_BUCKET")),
                new S3KeptValue(objects, settings.text("JOURNAL_BUCKET")),
                new S3KeptLifts(objects, settings.text("JOURNAL_BUCKET")),
                new S3KeptAtRisk(objects, settings.text("JOURNAL_BUCKET")),
                new S3KeptRecommendations(objects, settings.text("JOURNAL_BUCKET")),
                new DynamoDbSuggestions(client, settings.text("CATALOGUE_TABLE")),
                new DynamoDbFindProfiles(
                        new CustomersTable(client, settings.text("CUSTOMERS_TABLE"))),
                new DynamoDbCases(client, settings.text("CASES_TABLE"), AuditTable.NONE),
                new DynamoDbNotices(client, shops, new AuditTable(shops)));
    }

    private static StoredToday.Places places(Settings settings) {
        return new StoredToday.Places(
                settings.text("SHOPS_TABLE"),
                settings.text("CAMPAIGNS_TABLE"),
                settings.text("TALLIES_TABLE"),
                settings.text("CASES_TABLE"),
                settings.text("QUARANTINE_TABLE"),
                settings.text("JOURNAL_BUCKET"));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
