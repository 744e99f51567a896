package dev.stammkunde.manageaccess;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.reports.connections.SecretsManagerWebhookSecretTexts;
import dev.stammkunde.shop.access.KeepApiKeys;
import dev.stammkunde.shop.store.DynamoDbSecretChanges;
import dev.stammkunde.shop.store.DynamoDbShopApiKeys;
import dev.stammkunde.shop.store.DynamoDbShopRhythms;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;

/** Trigger: requests of administrators to the admin API, past the JWT authorizer. */
public final class ManageAccessHandler implements RequestStreamHandler {

    private static final String NAME = "manage-access";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public ManageAccessHandler() {
        this(ports(Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder())));
        Priming.beforeSnapshot(NAME, ManageAccessHandler::new);
    }

    ManageAccessHandler(ManageAccessPorts ports) {
        edge = new HttpEdge(new ManageAccess(ports).api(Metrics.of(NAME)), LOG);
    }

    private static ManageAccessPorts ports(Settings settings, DynamoDbClient client) {
        String shops = settings.text("SHOPS_TABLE");
        SecureRandom chance = new SecureRandom();
        return new ManageAccessPorts(
                new DynamoDbShopApiKeys(client, settings.text("API_KEYS_TABLE"), shops),
                () -> {
                    byte[] bytes = new byte[KeepApiKeys.KEY_BYTES];
                    chance.nextBytes(bytes);
                    return KeepApiKeys.text(bytes);
                },
                new SecretsManagerWebhookSecretTexts(
                        AwsClients.build(SecretsManagerClient.builder()),
                        settings.text("WEBHOOK_SECRET_PREFIX")),
                new DynamoDbSecretChanges(client, shops),
                new DynamoDbShopRhythms(client, shops),
                new NewWebhookSecret(chance)::secret);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
