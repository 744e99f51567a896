package dev.stammkunde.manageloyalty;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.programmes.store.DynamoDbDeclarations;
import dev.stammkunde.programmes.store.DynamoDbProgrammes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests of signed-in people to the admin API, past the JWT authorizer. */
public final class ManageLoyaltyHandler implements RequestStreamHandler {

    private static final String NAME = "manage-loyalty";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public ManageLoyaltyHandler() {
        this(ports(Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder())));
        Priming.beforeSnapshot(NAME, ManageLoyaltyHandler::new);
    }

    ManageLoyaltyHandler(ManageLoyaltyPorts ports) {
        edge = new HttpEdge(new ManageLoyalty(ports).api(Metrics.of(NAME)), LOG);
    }

    private static ManageLoyaltyPorts ports(Settings settings, DynamoDbClient client) {
        String table = settings.text("PROGRAMMES_TABLE");
        AuditTable audit = new AuditTable(settings.text("SHOPS_TABLE"));
        return new ManageLoyaltyPorts(
                type -> DynamoDbProgrammes.documents(client, table, audit, type),
                new DynamoDbDeclarations(client, table));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
