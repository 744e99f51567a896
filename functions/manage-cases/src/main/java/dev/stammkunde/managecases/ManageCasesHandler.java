package dev.stammkunde.managecases;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.holidays.JollydayHolidays;
import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.json.CachedWorkingHours;
import dev.stammkunde.cases.store.DynamoDbCases;
import dev.stammkunde.cases.store.DynamoDbCloseWithPoints;
import dev.stammkunde.cases.store.DynamoDbWorkingHours;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.mail.PausePromotion;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.mail.store.DynamoDbChosenLanguages;
import dev.stammkunde.mail.store.DynamoDbStandings;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.adjust.MakeAdjustment;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbAdjustmentLimits;
import dev.stammkunde.points.store.DynamoDbAdjustments;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests of a shop's team to the admin API, past the JWT authorizer. */
public final class ManageCasesHandler implements RequestStreamHandler {

    private static final String NAME = "manage-cases";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public ManageCasesHandler() {
        this(
                ports(
                        Settings.ofProcess(),
                        AwsClients.build(DynamoDbClient.builder()),
                        AwsClients.build(SqsClient.builder())));
        Priming.beforeSnapshot(NAME, ManageCasesHandler::new);
    }

    ManageCasesHandler(ManageCasesPorts ports) {
        edge = new HttpEdge(new ManageCases(ports, Metrics.of(NAME)), LOG);
    }

    private static ManageCasesPorts ports(
            Settings settings, DynamoDbClient client, SqsClient queues) {
        String shops = settings.text("SHOPS_TABLE");
        AuditTable audit = new AuditTable(shops);
        DynamoDbWorkingHours hours = new DynamoDbWorkingHours(client, shops, audit);
        FindCustomer customers = new DynamoDbFindCustomer(client, settings.text("CUSTOMERS_TABLE"));
        return new ManageCasesPorts(
                new CasePorts(
                        new DynamoDbCases(client, settings.text("CASES_TABLE"), audit),
                        new CachedWorkingHours(hours),
                        new JollydayHolidays(),
                        customers,
                        new PausePromotion(
                                new DynamoDbStandings(client, settings.text("MAIL_TABLE")),
                                Backoff.random()),
                        Backoff.random()),
                hours,
                points(settings, client, customers),
                new ManageCasesPorts.Mails(
                        new SqsMailOrders(queues, settings.text("DELIVER_MAIL_QUEUE_URL")),
                        new DynamoDbChosenLanguages(client, settings.text("MAIL_TABLE"))));
    }

    private static ManageCasesPorts.Points points(
            Settings settings, DynamoDbClient client, FindCustomer customers) {
        String points = settings.text("POINTS_TABLE");
        String entries = settings.text("ENTRIES_TABLE");
        String shops = settings.text("SHOPS_TABLE");
        AuditTable audit = new AuditTable(shops);
        DynamoDbAdjustments adjustments = new DynamoDbAdjustments(client, points, entries, audit);
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, shops), DefaultProgramme.programme());
        return new ManageCasesPorts.Points(
                new DynamoDbCloseWithPoints(adjustments, settings.text("CASES_TABLE")),
                new MakeAdjustment.Needs(
                        new DynamoDbPointsLedger(client, points, entries),
                        adjustments,
                        account ->
                                customers.knows(
                                        new CustomerId(account.shopId(), account.customerId())),
                        programmes::asOf,
                        Backoff.random()),
                new DynamoDbAdjustmentLimits(client, shops, audit));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
