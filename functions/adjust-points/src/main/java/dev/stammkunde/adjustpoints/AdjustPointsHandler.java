package dev.stammkunde.adjustpoints;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.store.DynamoDbFindCustomer;
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

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests of support and finance to the admin API, past the JWT authorizer. */
public final class AdjustPointsHandler implements RequestStreamHandler {

    private static final String NAME = "adjust-points";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public AdjustPointsHandler() {
        this(Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder()));
        Priming.beforeSnapshot(NAME, AdjustPointsHandler::new);
    }

    private AdjustPointsHandler(Settings settings, DynamoDbClient client) {
        this(ports(settings, client));
    }

    AdjustPointsHandler(AdjustPointsPorts ports) {
        AdjustPoints api = new AdjustPoints(ports, Metrics.of(NAME));
        edge = new HttpEdge(api, LOG);
    }

    private static AdjustPointsPorts ports(Settings settings, DynamoDbClient client) {
        String points = settings.text("POINTS_TABLE");
        String entries = settings.text("ENTRIES_TABLE");
        String shops = settings.text("SHOPS_TABLE");
        AuditTable audit = new AuditTable(shops);
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, shops), DefaultProgramme.programme());
        FindCustomer customers = new DynamoDbFindCustomer(client, settings.text("CUSTOMERS_TABLE"));
        return new AdjustPointsPorts(
                new MakeAdjustment.Needs(
                        new DynamoDbPointsLedger(client, points, entries),
                        new DynamoDbAdjustments(client, points, entries, audit),
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
