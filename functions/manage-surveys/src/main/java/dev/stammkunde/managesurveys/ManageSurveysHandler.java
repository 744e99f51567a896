package dev.stammkunde.managesurveys;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.scheduler.ReleaseSchedules;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCustomerFacts;
import dev.stammkunde.cases.store.DynamoDbClosedCases;
import dev.stammkunde.customers.store.DynamoDbFindCustomers;
import dev.stammkunde.customers.store.DynamoDbFindOrderDays;
import dev.stammkunde.customers.store.DynamoDbFindShopCustomers;
import dev.stammkunde.insights.store.RatedStandings;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.mail.links.SecretsManagerLinkKeys;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.mail.store.DynamoDbSituations;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.store.DynamoDbFindAccounts;
import dev.stammkunde.surveys.asking.FindDueMatters;
import dev.stammkunde.surveys.content.SignedSurveyLinks;
import dev.stammkunde.surveys.store.DynamoDbFindParticipations;
import dev.stammkunde.surveys.store.DynamoDbSurveys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests of signed-in people to the admin API, past the JWT authorizer. */
public final class ManageSurveysHandler implements RequestStreamHandler {

    static final String NAME = "manage-surveys";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public ManageSurveysHandler() {
        this(Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder()));
        Priming.beforeSnapshot(NAME, ManageSurveysHandler::new);
    }

    private ManageSurveysHandler(Settings settings, DynamoDbClient client) {
        this(
                new ManageSurveysPorts(
                        DynamoDbSurveys.documents(
                                client,
                                settings.text("SURVEYS_TABLE"),
                                new AuditTable(settings.text("SHOPS_TABLE"))),
                        shops(client, settings.text("CAMPAIGNS_TABLE")),
                        mails(settings, client),
                        asking(settings, client)));
    }

    ManageSurveysHandler(ManageSurveysPorts ports) {
        edge = new HttpEdge(new ManageSurveys(ports).api(Metrics.of(NAME)), LOG);
    }

    private static ReadMailSettings shops(DynamoDbClient client, String table) {
        return new CachedCampaigns(
                new DynamoDbCampaigns(client, table), new DynamoDbMailSettings(client, table));
    }

    private static ManageSurveysPorts.OfMails mails(Settings settings, DynamoDbClient client) {
        SignedLinks links =
                new SignedLinks(
                        new SecretsManagerLinkKeys(
                                AwsClients.build(SecretsManagerClient.builder()),
                                settings.text("LINKS_SECRET")),
                        // The API does not know its own address: its links are below it.
                        "");
        return new ManageSurveysPorts.OfMails(
                new DynamoDbSituations(
                        client,
                        settings.text("MAIL_TABLE"),
                        new DynamoDbSituations.Sources(
                                new DynamoDbFindCustomers(client, settings.text("CUSTOMERS_TABLE")),
                                new DynamoDbFindAccounts(client, settings.text("POINTS_TABLE")))),
                new SqsMailOrders(
                        AwsClients.build(SqsClient.builder()),
                        settings.text("DELIVER_MAIL_QUEUE_URL")),
                new SignedSurveyLinks(links),
                new ReleaseSchedules(
                                AwsClients.build(SchedulerClient.builder()),
                                new ReleaseSchedules.To(
                                        settings.text("SCHEDULE_GROUP"),
                                        settings.text("SCHEDULE_ROLE_ARN"),
                                        settings.text("RELEASE_FUNCTION_ARN"),
                                        settings.text("SCHEDULE_DEAD_LETTERS_ARN")))
                        ::releaseMails);
    }

    private static ManageSurveysPorts.OfAsking asking(Settings settings, DynamoDbClient client) {
        String customers = settings.text("CUSTOMERS_TABLE");
        return new ManageSurveysPorts.OfAsking(
                new FindDueMatters(
                        new DynamoDbFindOrderDays(client, customers),
                        new DynamoDbClosedCases(client, settings.text("CASES_TABLE")),
                        new DynamoDbFindShopCustomers(client, customers),
                        new DynamoDbCustomerFacts(
                                client,
                                new DynamoDbCustomerFacts.Tables(
                                        customers,
                                        settings.text("POINTS_TABLE"),
                                        settings.text("MAIL_TABLE")),
                                RatedStandings.in(
                                        client,
                                        settings.text("POINTS_TABLE"),
                                        settings.text("PROGRAMMES_TABLE")))),
                new DynamoDbFindCustomers(client, customers),
                new DynamoDbFindParticipations(client, settings.text("SURVEYS_TABLE")));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
