package dev.stammkunde.managecampaigns;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.AudienceFacts;
import dev.stammkunde.campaigns.MatchLines;
import dev.stammkunde.campaigns.ReadAudienceFacts;
import dev.stammkunde.campaigns.UploadList;
import dev.stammkunde.campaigns.holidays.JollydayHolidays;
import dev.stammkunde.campaigns.json.AudienceJson;
import dev.stammkunde.campaigns.store.DynamoDbCampaignRuns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCouponImport;
import dev.stammkunde.campaigns.store.DynamoDbCouponPools;
import dev.stammkunde.campaigns.store.DynamoDbCustomerFacts;
import dev.stammkunde.campaigns.store.DynamoDbCustomerLists;
import dev.stammkunde.campaigns.store.DynamoDbFollowLists;
import dev.stammkunde.campaigns.store.FollowUpStores;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindCustomers;
import dev.stammkunde.customers.store.DynamoDbFindShopCustomers;
import dev.stammkunde.customers.store.DynamoDbRedactions;
import dev.stammkunde.insights.store.RatedStandings;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.mail.store.DynamoDbSituations;
import dev.stammkunde.mail.store.TalliedCampaignMails;
import dev.stammkunde.managecampaigns.scheduler.EventBridgeSchedules;
import dev.stammkunde.managecampaigns.scheduler.SchedulerTargets;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbCollection;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.platform.store.DynamoDbTallies;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbFindAccounts;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.programmes.store.TurnStores;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests of signed-in people to the admin API, past the JWT authorizer. */
public final class ManageCampaignsHandler implements RequestStreamHandler {

    static final String NAME = "manage-campaigns";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public ManageCampaignsHandler() {
        this(Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder()));
        Priming.beforeSnapshot(NAME, ManageCampaignsHandler::new);
    }

    private ManageCampaignsHandler(Settings settings, DynamoDbClient client) {
        this(ports(settings, client));
    }

    ManageCampaignsHandler(ManageCampaignsPorts ports) {
        ManageCampaigns api = new ManageCampaigns(ports, Metrics.of(NAME));
        edge = new HttpEdge(api, LOG);
    }

    private static ManageCampaignsPorts ports(Settings settings, DynamoDbClient client) {
        String table = settings.text("CAMPAIGNS_TABLE");
        AuditTable audit = new AuditTable(settings.text("SHOPS_TABLE"));
        SchedulerTargets targets =
                new SchedulerTargets(
                        settings.text("SCHEDULE_GROUP"),
                        settings.text("SCHEDULE_ROLE_ARN"),
                        new SchedulerTargets.Queues(
                                settings.text("SEND_BIRTHDAY_MAILS_QUEUE_ARN"),
                                settings.text("SEND_WIN_BACK_MAILS_QUEUE_ARN"),
                                settings.text("SEND_OCCASION_MAILS_QUEUE_ARN"),
                                settings.text("SEND_FOLLOW_UP_MAILS_QUEUE_ARN")),
                        settings.text("RELEASE_FUNCTION_ARN"),
                        settings.text("SCHEDULE_DEAD_LETTERS_ARN"));
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, settings.text("SHOPS_TABLE")),
                        DefaultProgramme.programme());
        return new ManageCampaignsPorts(
                new DynamoDbCampaigns(client, table, audit),
                new DynamoDbMailSettings(client, table, audit),
                new DynamoDbCampaignRuns(client, table),
                new TalliedCampaignMails(
                        new DynamoDbTallies(client, settings.text("TALLIES_TABLE"))),
                new EventBridgeSchedules(AwsClients.build(SchedulerClient.builder()), targets),
                new DynamoDbCouponPools(client, table),
                new DynamoDbCouponImport(client, table, audit),
                new DynamoDbFindShopCustomers(client, settings.text("CUSTOMERS_TABLE")),
                FollowUpStores.in(
                        client,
                        new FollowUpStores.Tables(
                                settings.text("CUSTOMERS_TABLE"),
                                settings.text("MAIL_TABLE"),
                                settings.text("POINTS_TABLE"),
                                settings.text("BEHAVIOUR_TABLE")),
                        TurnStores.in(
                                client,
                                settings.text("POINTS_TABLE"),
                                settings.text("PROGRAMMES_TABLE"))),
                readFacts(settings, client),
                new DynamoDbSituations(
                        client,
                        settings.text("MAIL_TABLE"),
                        new DynamoDbSituations.Sources(
                                new DynamoDbFindCustomers(client, settings.text("CUSTOMERS_TABLE")),
                                new DynamoDbFindAccounts(client, settings.text("POINTS_TABLE")))),
                programmes::asOf,
                new JollydayHolidays(),
                new SqsMailOrders(
                        AwsClients.build(SqsClient.builder()),
                        settings.text("DELIVER_MAIL_QUEUE_URL")),
                new DynamoDbCollection(client, table, audit, AudienceJson.KIND),
                new DynamoDbCustomerLists(client, table, audit),
                upload(settings, client, audit));
    }

    private static UploadList upload(Settings settings, DynamoDbClient client, AuditTable audit) {
        String table = settings.text("CAMPAIGNS_TABLE");
        String customers = settings.text("CUSTOMERS_TABLE");
        return new UploadList(
                new DynamoDbCustomerLists(client, table, audit),
                new DynamoDbFollowLists(client, table),
                new MatchLines(
                        new DynamoDbRedactions(new CustomersTable(client, customers)),
                        new DynamoDbFindCustomers(client, customers)));
    }

    private static ReadAudienceFacts readFacts(Settings settings, DynamoDbClient client) {
        return new AudienceFacts(
                new DynamoDbCustomerFacts(
                        client,
                        new DynamoDbCustomerFacts.Tables(
                                settings.text("CUSTOMERS_TABLE"),
                                settings.text("POINTS_TABLE"),
                                settings.text("MAIL_TABLE")),
                        RatedStandings.ofCampaigns(settings, client)),
                new DynamoDbCustomerLists(
                        client, settings.text("CAMPAIGNS_TABLE"), AuditTable.NONE));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
