package dev.stammkunde.managewebhooks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.calls.OpenHosts;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbCollection;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.PartnerNews;
import dev.stammkunde.webhooks.json.WebhookEndpointJson;
import dev.stammkunde.webhooks.keys.SecretsManagerWebhookKeys;
import dev.stammkunde.webhooks.queues.SqsWebhooks;
import dev.stammkunde.webhooks.store.DynamoDbEndpointStandings;
import dev.stammkunde.webhooks.store.DynamoDbWebhookDeliveries;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;

/** Trigger: requests of a shop's team to the admin API, past the JWT authorizer. */
public final class ManageWebhooksHandler implements RequestStreamHandler {

    private static final String NAME = "manage-webhooks";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    /** A server that may be called beside the internet's: where the local runner plays it. */
    private static final String PLAYED_SERVER = "SHOPS_ENDPOINT_URL";

    private final HttpEdge edge;

    /** For Lambda. */
    public ManageWebhooksHandler() {
        this(ports(Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder())));
        Priming.beforeSnapshot(NAME, ManageWebhooksHandler::new);
    }

    ManageWebhooksHandler(ManageWebhooksPorts ports) {
        edge = new HttpEdge(new ManageWebhooks(ports, Metrics.of(NAME)), LOG);
    }

    private static ManageWebhooksPorts ports(Settings settings, DynamoDbClient client) {
        String table = settings.text("WEBHOOKS_TABLE");
        AuditTable audit = new AuditTable(settings.text("SHOPS_TABLE"));
        DynamoDbCollection agreements =
                new DynamoDbCollection(
                        client,
                        settings.text("PROGRAMMES_TABLE"),
                        AuditTable.NONE,
                        PartnerNews.KIND);
        return new ManageWebhooksPorts(
                new DynamoDbCollection(client, table, audit, WebhookEndpointJson.KIND),
                new DynamoDbEndpointStandings(client, table, audit),
                new DynamoDbWebhookDeliveries(client, table, audit),
                new SecretsManagerWebhookKeys(
                        AwsClients.build(SecretsManagerClient.builder()),
                        settings.text("WEBHOOK_KEYS_SECRET")),
                new SqsWebhooks(
                        AwsClients.build(SqsClient.builder()),
                        settings.text("SEND_WEBHOOKS_QUEUE_URL")),
                OpenHosts.of(settings.findText(PLAYED_SERVER).map(URI::create)),
                partner -> agreements.findLatestVersion(partner).isPresent());
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
