package dev.stammkunde.sendwebhooks;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.MadeLater;
import dev.stammkunde.platform.calls.MakeCalls;
import dev.stammkunde.platform.calls.OpenHosts;
import dev.stammkunde.platform.calls.OutboundCalls;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbCollection;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.webhooks.EndpointStandings;
import dev.stammkunde.webhooks.FindWebhookEndpoints;
import dev.stammkunde.webhooks.WebhookDeliveries;
import dev.stammkunde.webhooks.json.CachedWebhookEndpoints;
import dev.stammkunde.webhooks.json.WebhookEndpointJson;
import dev.stammkunde.webhooks.keys.FindSecretKeys;
import dev.stammkunde.webhooks.keys.SecretsManagerWebhookKeys;
import dev.stammkunde.webhooks.queues.SqsWebhooks;
import dev.stammkunde.webhooks.queues.WebhookQueue;
import dev.stammkunde.webhooks.store.DynamoDbEndpointStandings;
import dev.stammkunde.webhooks.store.DynamoDbWebhookDeliveries;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.time.Duration;

/**
 * What sending webhooks needs.
 *
 * @param redeliveryAfter when the queue hands a message out again that was not taken out
 */
record SendWebhooksPorts(
        FindWebhookEndpoints endpoints,
        EndpointStandings standings,
        WebhookDeliveries deliveries,
        FindSecretKeys keys,
        MakeCalls calls,
        WebhookQueue queue,
        ScheduleSweep sweeps,
        Duration redeliveryAfter) {

    /** A server that may be called beside the internet's: where the local runner plays it. */
    private static final String PLAYED_SERVER = "SHOPS_ENDPOINT_URL";

    static SendWebhooksPorts of(Settings settings) {
        DynamoDbClient client = AwsClients.build(DynamoDbClient.builder());
        String table = settings.text("WEBHOOKS_TABLE");
        return new SendWebhooksPorts(
                new CachedWebhookEndpoints(
                        new DynamoDbCollection(
                                client, table, AuditTable.NONE, WebhookEndpointJson.KIND)),
                new DynamoDbEndpointStandings(client, table, AuditTable.NONE),
                new DynamoDbWebhookDeliveries(client, table, AuditTable.NONE),
                new SecretsManagerWebhookKeys(
                        AwsClients.build(SecretsManagerClient.builder()),
                        settings.text("WEBHOOK_KEYS_SECRET")),
                OutboundCalls.to(OpenHosts.of(settings.findText(PLAYED_SERVER).map(URI::create))),
                new SqsWebhooks(
                        AwsClients.build(SqsClient.builder()),
                        settings.text("SEND_WEBHOOKS_QUEUE_URL")),
                sweeps(settings),
                settings.duration("REDELIVERY_AFTER", Duration.ofMinutes(3)));
    }

    private static ScheduleSweep sweeps(Settings settings) {
        return new SchedulerSweeps(
                new MadeLater<>(() -> AwsClients.build(SchedulerClient.builder())),
                new SchedulerSweeps.Place(
                        settings.text("RELEASE_GROUP"),
                        settings.text("SEND_WEBHOOKS_QUEUE_ARN"),
                        settings.text("RELEASE_ROLE_ARN"),
                        settings.text("RELEASE_DEAD_LETTERS_ARN")));
    }
}
