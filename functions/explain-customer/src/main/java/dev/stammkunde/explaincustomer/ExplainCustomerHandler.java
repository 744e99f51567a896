package dev.stammkunde.explaincustomer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.cases.store.DynamoDbCases;
import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.customers.store.DynamoDbFindKeptOrder;
import dev.stammkunde.customers.store.DynamoDbFindPurchaseHistory;
import dev.stammkunde.explaincustomer.timeline.TimelinePorts;
import dev.stammkunde.insights.gathering.KeptValueReports;
import dev.stammkunde.insights.store.S3KeptValue;
import dev.stammkunde.mail.store.DynamoDbEvidence;
import dev.stammkunde.mail.store.DynamoDbFindMailHistory;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.mail.store.DynamoDbStandings;
import dev.stammkunde.mail.store.DynamoDbSuppressions;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbLedgerHistory;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.programmes.stamps.StampCards;
import dev.stammkunde.programmes.stamps.StampCardsOfShops;
import dev.stammkunde.programmes.store.DynamoDbStampCards;
import dev.stammkunde.programmes.store.DynamoDbTiers;
import dev.stammkunde.programmes.tiers.TierHistory;
import dev.stammkunde.programmes.tiers.TiersOfShops;
import dev.stammkunde.rewards.store.DynamoDbRedemptions;
import dev.stammkunde.surveys.store.DynamoDbFindParticipations;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests of signed-in people to the admin API, past the JWT authorizer. */
public final class ExplainCustomerHandler implements RequestStreamHandler {

    private static final String NAME = "explain-customer";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public ExplainCustomerHandler() {
        this(ports(Settings.ofProcess()));
        Priming.beforeSnapshot(NAME, ExplainCustomerHandler::new);
    }

    ExplainCustomerHandler(ExplainCustomerPorts ports) {
        edge = new HttpEdge(new ExplainCustomer(ports).api(Metrics.of(NAME)), LOG);
    }

    private static ExplainCustomerPorts ports(Settings settings) {
        return ports(
                AwsClients.build(DynamoDbClient.builder()),
                new S3KeptValue(
                        AwsClients.build(S3Client.builder()), settings.text("JOURNAL_BUCKET")),
                settings);
    }

    /** Makes the ports on the tables that settings name. */
    static ExplainCustomerPorts ports(
            DynamoDbClient client, KeptValueReports value, Settings settings) {
        String customers = settings.text("CUSTOMERS_TABLE");
        String mail = settings.text("MAIL_TABLE");
        String campaigns = settings.text("CAMPAIGNS_TABLE");
        return new ExplainCustomerPorts(
                new DynamoDbFindCustomer(client, customers),
                new DynamoDbStandings(client, mail),
                new DynamoDbSuppressions(client, mail),
                new CachedCampaigns(
                        new DynamoDbCampaigns(client, campaigns),
                        new DynamoDbMailSettings(client, campaigns)),
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, settings.text("SHOPS_TABLE")),
                        DefaultProgramme.programme()),
                value,
                timeline(client, settings));
    }

    private static TimelinePorts timeline(DynamoDbClient client, Settings settings) {
        String customers = settings.text("CUSTOMERS_TABLE");
        String mail = settings.text("MAIL_TABLE");
        String points = settings.text("POINTS_TABLE");
        String entries = settings.text("ENTRIES_TABLE");
        String programmes = settings.text("PROGRAMMES_TABLE");
        return new TimelinePorts(
                new DynamoDbLedgerHistory(client, points, entries),
                new DynamoDbFindPurchaseHistory(client, customers),
                new DynamoDbFindKeptOrder(client, customers),
                new DynamoDbFindMailHistory(client, mail),
                new DynamoDbFindParticipations(client, settings.text("SURVEYS_TABLE")),
                new DynamoDbCases(client, settings.text("CASES_TABLE"), AuditTable.NONE),
                new DynamoDbEvidence(client, mail),
                new DynamoDbRedemptions(
                        client,
                        settings.text("REWARDS_TABLE"),
                        new DynamoDbPointsLedger(client, points, entries)),
                readableTiers(new DynamoDbTiers(client, programmes)),
                readableCards(new DynamoDbStampCards(client, programmes)));
    }

    /** What cannot be read has ids for names: the timeline does not wait for a repair. */
    private static TiersOfShops readableTiers(TiersOfShops tiers) {
        return shopId -> {
            try {
                return tiers.history(shopId);
            } catch (UnusableDocumentException _) {
                return TierHistory.NONE;
            }
        };
    }

    private static StampCardsOfShops readableCards(StampCardsOfShops cards) {
        return shopId -> {
            try {
                return cards.of(shopId);
            } catch (UnusableDocumentException _) {
                return StampCards.NONE;
            }
        };
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
