package dev.stammkunde.manageprogramme;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.store.DynamoDbProgrammeDrafts;
import dev.stammkunde.points.store.DynamoDbProgrammeVersions;
import dev.stammkunde.points.store.DynamoDbProgrammes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests of signed-in people to the admin API, past the JWT authorizer. */
public final class ManageProgrammeHandler implements RequestStreamHandler {

    private static final String NAME = "manage-programme";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public ManageProgrammeHandler() {
        this(
                ports(
                        AwsClients.build(DynamoDbClient.builder()),
                        Settings.ofProcess().text("SHOPS_TABLE")));
        Priming.beforeSnapshot(NAME, ManageProgrammeHandler::new);
    }

    ManageProgrammeHandler(ManageProgrammePorts ports) {
        edge = new HttpEdge(new ManageProgramme(ports).api(Metrics.of(NAME)), LOG);
    }

    private static ManageProgrammePorts ports(DynamoDbClient client, String shops) {
        return new ManageProgrammePorts(
                new DynamoDbProgrammes(client, shops),
                new DynamoDbProgrammeVersions(client, shops),
                new DynamoDbProgrammeDrafts(client, shops, new AuditTable(shops)));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
