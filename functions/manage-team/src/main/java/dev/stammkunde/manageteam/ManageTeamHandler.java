package dev.stammkunde.manageteam;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.KeepDeeds;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbKeepDeeds;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.people.SignedCognitoCalls;
import dev.stammkunde.platform.people.UserPool;
import dev.stammkunde.platform.settings.Settings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests of administrators to the admin API, past the JWT authorizer. */
public final class ManageTeamHandler implements RequestStreamHandler {

    private static final String NAME = "manage-team";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public ManageTeamHandler() {
        this(
                new UserPool(SignedCognitoCalls.ofRegion(), Settings.ofProcess().text("USER_POOL")),
                new DynamoDbKeepDeeds(
                        AwsClients.build(DynamoDbClient.builder()),
                        new AuditTable(Settings.ofProcess().text("SHOPS_TABLE"))));
        Priming.beforeSnapshot(NAME, ManageTeamHandler::new);
    }

    ManageTeamHandler(UserPool pool, KeepDeeds deeds) {
        edge = new HttpEdge(new ManageTeam(pool, deeds).api(Metrics.of(NAME)), LOG);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
