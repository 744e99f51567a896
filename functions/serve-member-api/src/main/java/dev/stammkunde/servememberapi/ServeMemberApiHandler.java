package dev.stammkunde.servememberapi;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbLedgerHistory;
import dev.stammkunde.points.store.DynamoDbProgrammes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: GET requests of shops' servers, past the authorizer. Reads only. */
public final class ServeMemberApiHandler implements RequestStreamHandler {

    private static final OutcomeLog LOG = OutcomeLog.of("serve-member-api");

    private final HttpEdge edge;

    /** For Lambda. */
    public ServeMemberApiHandler() {
        this(Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder()));
        Priming.beforeSnapshot("serve-member-api", ServeMemberApiHandler::new);
    }

    private ServeMemberApiHandler(Settings settings, DynamoDbClient client) {
        this(
                new DynamoDbLedgerHistory(
                        client, settings.text("POINTS_TABLE"), settings.text("ENTRIES_TABLE")),
                new DynamoDbFindCustomer(client, settings.text("CUSTOMERS_TABLE")),
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, settings.text("SHOPS_TABLE")),
                        DefaultProgramme.programme()));
    }

    ServeMemberApiHandler(
            LedgerHistory ledger, FindCustomer customers, CachedProgrammes programmes) {
        ServeMemberApi api = new ServeMemberApi(ledger, customers, programmes);
        edge = new HttpEdge(api, LOG);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
