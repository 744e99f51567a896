package dev.stammkunde.managesurveys;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.surveys.store.DynamoDbSurveys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

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
                DynamoDbSurveys.documents(
                        client,
                        settings.text("SURVEYS_TABLE"),
                        new AuditTable(settings.text("SHOPS_TABLE"))),
                shops(client, settings.text("CAMPAIGNS_TABLE")));
    }

    ManageSurveysHandler(DocumentCollection<DocumentId> documents, ReadMailSettings shops) {
        edge = new HttpEdge(new ManageSurveys(documents, shops).api(Metrics.of(NAME)), LOG);
    }

    private static ReadMailSettings shops(DynamoDbClient client, String table) {
        return new CachedCampaigns(
                new DynamoDbCampaigns(client, table), new DynamoDbMailSettings(client, table));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
