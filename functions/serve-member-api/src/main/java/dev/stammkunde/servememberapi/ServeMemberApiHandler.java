package dev.stammkunde.servememberapi;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.domain.customer.FindCustomer;
import dev.stammkunde.domain.points.LedgerHistory;
import dev.stammkunde.dynamodb.customers.DynamoDbFindCustomer;
import dev.stammkunde.dynamodb.points.DynamoDbLedgerHistory;
import dev.stammkunde.dynamodb.programmes.DynamoDbProgrammes;
import dev.stammkunde.lambdasupport.Settings;
import dev.stammkunde.lambdasupport.aws.AwsClients;
import dev.stammkunde.lambdasupport.aws.Priming;
import dev.stammkunde.lambdasupport.http.HttpEdge;
import dev.stammkunde.lambdasupport.log.OutcomeLog;
import dev.stammkunde.lambdasupport.programme.CachedProgrammes;
import dev.stammkunde.lambdasupport.programme.DefaultProgramme;

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
    }

    private ServeMemberApiHandler(Settings settings, DynamoDbClient client) {
        this(
                new DynamoDbLedgerHistory(client, settings.text("POINTS_TABLE")),
                new DynamoDbFindCustomer(client, settings.text("CUSTOMERS_TABLE")),
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, settings.text("SHOPS_TABLE")),
                        DefaultProgramme.programme()));
    }

    ServeMemberApiHandler(
            LedgerHistory ledger, FindCustomer customers, CachedProgrammes programmes) {
        ServeMemberApi api = new ServeMemberApi(ledger, customers, programmes);
        edge = new HttpEdge(api, LOG);
        Priming.beforeSnapshot(LOG, new PrimeReading(api, LOG));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
