package dev.stammkunde.managefeedback;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.platform.store.DynamoDbTallies;
import dev.stammkunde.surveys.store.DynamoDbFeedback;
import dev.stammkunde.surveys.store.DynamoDbFeedbackSettings;
import dev.stammkunde.surveys.store.DynamoDbFindFeedback;
import dev.stammkunde.surveys.store.TalliedTopics;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests of a shop's team to the admin API, past the JWT authorizer. */
public final class ManageFeedbackHandler implements RequestStreamHandler {

    private static final String NAME = "manage-feedback";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public ManageFeedbackHandler() {
        this(ports(Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder())));
        Priming.beforeSnapshot(NAME, ManageFeedbackHandler::new);
    }

    ManageFeedbackHandler(ManageFeedbackPorts ports) {
        edge = new HttpEdge(new ManageFeedback(ports, Metrics.of(NAME)), LOG);
    }

    private static ManageFeedbackPorts ports(Settings settings, DynamoDbClient client) {
        String surveys = settings.text("SURVEYS_TABLE");
        String campaigns = settings.text("CAMPAIGNS_TABLE");
        AuditTable audit = new AuditTable(settings.text("SHOPS_TABLE"));
        return new ManageFeedbackPorts(
                new DynamoDbFeedback(client, surveys, audit),
                new DynamoDbFindFeedback(client, surveys),
                new TalliedTopics(new DynamoDbTallies(client, settings.text("TALLIES_TABLE"))),
                new DynamoDbFeedbackSettings(client, surveys, audit),
                new CachedCampaigns(
                        new DynamoDbCampaigns(client, campaigns),
                        new DynamoDbMailSettings(client, campaigns)),
                new DynamoDbFindCustomer(client, settings.text("CUSTOMERS_TABLE")));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
