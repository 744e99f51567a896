package dev.stammkunde.dispatchsurveys;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.store.DynamoDbCustomerFacts;
import dev.stammkunde.cases.store.DynamoDbClosedCases;
import dev.stammkunde.customers.store.DynamoDbFindCustomers;
import dev.stammkunde.customers.store.DynamoDbFindOrderDays;
import dev.stammkunde.customers.store.DynamoDbFindShopCustomers;
import dev.stammkunde.insights.store.RatedStandings;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.CachedDocuments;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.shop.store.DynamoDbWatchedShops;
import dev.stammkunde.surveys.SurveyRun;
import dev.stammkunde.surveys.asking.FindDueMatters;
import dev.stammkunde.surveys.asking.InviteCustomers;
import dev.stammkunde.surveys.store.DynamoDbNotAsked;
import dev.stammkunde.surveys.store.DynamoDbParticipations;
import dev.stammkunde.surveys.store.DynamoDbSurveyRuns;
import dev.stammkunde.surveys.store.DynamoDbSurveys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * Runs every hour on {@code {"time": …}}, the time for which the run was scheduled; answers
 * nothing.
 */
public final class DispatchSurveysHandler implements RequestStreamHandler {

    private static final String NAME = "dispatch-surveys";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);
    private static final Metrics METRICS = Metrics.of(NAME);
    private static final int LAST_MILLIS = 30_000;

    private final DispatchSurveys dispatchSurveys;

    /** For Lambda. */
    public DispatchSurveysHandler() {
        this(
                ports(
                        Settings.ofProcess(),
                        AwsClients.build(DynamoDbClient.builder()),
                        AwsClients.build(SqsClient.builder())));
        Priming.beforeSnapshot(NAME, DispatchSurveysHandler::new);
    }

    DispatchSurveysHandler(DispatchSurveys.Ports ports) {
        dispatchSurveys = new DispatchSurveys(ports);
    }

    private static DispatchSurveys.Ports ports(
            Settings settings, DynamoDbClient client, SqsClient queues) {
        String surveys = settings.text("SURVEYS_TABLE");
        CachedDocuments<String, MailSettings> mailSettings =
                new CachedDocuments<>(
                        new DynamoDbMailSettings(client, settings.text("CAMPAIGNS_TABLE")),
                        MailSettingsJson::readStored,
                        shopId -> "the mail settings of shop " + shopId);
        return new DispatchSurveys.Ports(
                new DynamoDbWatchedShops(client, settings.text("SHOPS_TABLE")),
                shopId ->
                        mailSettings
                                .findLatest(shopId)
                                .orElseGet(() -> MailSettingsJson.defaults(shopId)),
                new DynamoDbSurveys(client, surveys, NAME),
                new DynamoDbSurveyRuns(client, surveys),
                due(settings, client),
                new InviteCustomers.Ports(
                        new DynamoDbFindCustomers(client, settings.text("CUSTOMERS_TABLE")),
                        new DynamoDbParticipations(client, surveys),
                        new SqsMailOrders(queues, settings.text("DELIVER_MAIL_QUEUE_URL")),
                        new DynamoDbNotAsked(client, surveys)));
    }

    private static FindDueMatters due(Settings settings, DynamoDbClient client) {
        String customers = settings.text("CUSTOMERS_TABLE");
        return new FindDueMatters(
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
                                settings.text("PROGRAMMES_TABLE"))));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) {
        DispatchSurveys.Report report =
                dispatchSurveys.dispatch(
                        Json.parse(event).instant("time"),
                        () -> context.getRemainingTimeInMillis() > LAST_MILLIS);
        report.counts().forEach(METRICS::count);
        LOG.forRequest(context.getAwsRequestId())
                .info(report.unfinished() ? "surveys-unfinished" : "surveys-dispatched")
                .with(LogKey.COUNT, report.counts().getOrDefault(SurveyRun.INVITED, 0L))
                .write();
        report.failures().forEach(e -> LOG.error("survey-not-dispatched").with(e).write());
        // What is unfinished is no failure: all customers take hours, and each hour goes on.
        if (!report.failures().isEmpty()) {
            throw new IllegalStateException("some could not be asked");
        }
    }
}
