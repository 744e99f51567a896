package dev.stammkunde.managefinance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.finance.store.DynamoDbFinanceSettings;
import dev.stammkunde.finance.store.LambdaOrderReports;
import dev.stammkunde.finance.store.LambdaOrderSimulations;
import dev.stammkunde.finance.store.S3CarriedMonths;
import dev.stammkunde.finance.store.S3MonthFiles;
import dev.stammkunde.finance.store.S3SimulationRuns;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbFindOrders;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.reports.store.DynamoDbDismissals;
import dev.stammkunde.reports.store.DynamoDbMissedOrders;
import dev.stammkunde.shop.store.DynamoDbShopComparisons;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests of signed-in people to the admin API, past the JWT authorizer. */
public final class ManageFinanceHandler implements RequestStreamHandler {

    private static final String NAME = "manage-finance";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public ManageFinanceHandler() {
        this(ports(Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder())));
        Priming.beforeSnapshot(NAME, ManageFinanceHandler::new);
    }

    ManageFinanceHandler(ManageFinancePorts ports) {
        edge = new HttpEdge(new ManageFinance(ports).api(Metrics.of(NAME)), LOG);
    }

    private static ManageFinancePorts ports(Settings settings, DynamoDbClient client) {
        String shops = settings.text("SHOPS_TABLE");
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, shops), DefaultProgramme.programme());
        S3Client objects = AwsClients.build(S3Client.builder());
        LambdaClient functions = AwsClients.build(LambdaClient.builder());
        String bucket = settings.text("JOURNAL_BUCKET");
        return new ManageFinancePorts(
                new DynamoDbFinanceSettings(client, shops, new AuditTable(shops)),
                new S3MonthFiles(objects, bucket),
                new S3CarriedMonths(objects, bucket),
                new LambdaOrderReports(functions, settings.text("REPORT_FUNCTION")),
                new S3SimulationRuns(objects, bucket),
                new LambdaOrderSimulations(functions, settings.text("SIMULATION_FUNCTION")),
                new ReconciliationAnswers.Ports(
                        new DynamoDbMissedOrders(client, settings.text("QUARANTINE_TABLE")),
                        new DynamoDbDismissals(
                                client, settings.text("QUARANTINE_TABLE"), new AuditTable(shops)),
                        new DynamoDbShopComparisons(client, shops),
                        new DynamoDbFindOrders(client, settings.text("POINTS_TABLE"))),
                (shop, now) -> programmes.asOf(now).inForce(shop, now).timeZone());
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
