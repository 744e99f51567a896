package dev.stammkunde.manageprivacy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.campaigns.store.WholeBehaviour;
import dev.stammkunde.campaigns.store.WholeGifts;
import dev.stammkunde.cases.store.WholeCases;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbErasures;
import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.customers.store.DynamoDbPurchases;
import dev.stammkunde.customers.store.WholeCustomers;
import dev.stammkunde.customers.store.WholeSuggestions;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.mail.store.WholeMails;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbKeepDeeds;
import dev.stammkunde.platform.documents.WholeAudit;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.store.WholePoints;
import dev.stammkunde.privacy.store.StoredParts;
import dev.stammkunde.programmes.store.WholeClaims;
import dev.stammkunde.programmes.store.WholeDeclarations;
import dev.stammkunde.reports.publishing.EventBridgeShopEventBus;
import dev.stammkunde.reports.publishing.ShopEventBus;
import dev.stammkunde.rewards.store.WholeRewards;
import dev.stammkunde.surveys.store.WholeAnswers;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests of signed-in people to the admin API, past the JWT authorizer. */
public final class ManagePrivacyHandler implements RequestStreamHandler {

    private static final String NAME = "manage-privacy";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public ManagePrivacyHandler() {
        this(Settings.ofProcess());
        Priming.beforeSnapshot(NAME, ManagePrivacyHandler::new);
    }

    private ManagePrivacyHandler(Settings settings) {
        this(
                ports(
                        AwsClients.build(DynamoDbClient.builder()),
                        new EventBridgeShopEventBus(
                                AwsClients.build(EventBridgeClient.builder()),
                                settings.text("EVENT_BUS")),
                        settings),
                ExportAnswer.MOST_BYTES);
    }

    ManagePrivacyHandler(ManagePrivacyPorts ports, int mostBytes) {
        edge = new HttpEdge(new ManagePrivacy(ports, mostBytes).api(Metrics.of(NAME)), LOG);
    }

    /** Makes the ports on the tables that settings name. */
    static ManagePrivacyPorts ports(DynamoDbClient client, ShopEventBus bus, Settings settings) {
        String customers = settings.text("CUSTOMERS_TABLE");
        String campaigns = settings.text("CAMPAIGNS_TABLE");
        AuditTable audit = new AuditTable(settings.text("SHOPS_TABLE"));
        return new ManagePrivacyPorts(
                new DynamoDbFindCustomer(client, customers),
                new DynamoDbPurchases(new CustomersTable(client, customers)),
                new StoredParts(tables(client, settings)),
                new DynamoDbErasures(client, customers, audit),
                new DynamoDbKeepDeeds(client, audit),
                bus,
                new CachedCampaigns(
                        new DynamoDbCampaigns(client, campaigns),
                        new DynamoDbMailSettings(client, campaigns)));
    }

    private static StoredParts.Tables tables(DynamoDbClient client, Settings settings) {
        return new StoredParts.Tables(
                new WholeCustomers(client, settings.text("CUSTOMERS_TABLE")),
                new WholePoints(
                        client, settings.text("POINTS_TABLE"), settings.text("ENTRIES_TABLE")),
                new WholeMails(client, settings.text("MAIL_TABLE")),
                new WholeGifts(client, settings.text("CAMPAIGNS_TABLE")),
                new WholeBehaviour(client, settings.text("BEHAVIOUR_TABLE")),
                new WholeAnswers(client, settings.text("SURVEYS_TABLE")),
                new WholeDeclarations(client, settings.text("PROGRAMMES_TABLE")),
                new WholeCases(client, settings.text("CASES_TABLE")),
                new WholeRewards(client, settings.text("REWARDS_TABLE")),
                new WholeClaims(client, settings.text("PROGRAMMES_TABLE")),
                new WholeSuggestions(client, settings.text("CATALOGUE_TABLE")),
                new WholeAudit(client, settings.text("SHOPS_TABLE")));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
