package dev.stammkunde.managepreferences;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Trigger: requests of browsers with a link of a mail. Writes wishes, proofs and birthdays; orders
 * the mail that asks about topics that were ticked.
 */
public final class ManagePreferencesHandler implements RequestStreamHandler {

    private static final OutcomeLog LOG = OutcomeLog.of("manage-preferences");

    private final HttpEdge edge;

    /** For Lambda. */
    public ManagePreferencesHandler() {
        this(
                ManagePreferencesPorts.in(
                        Settings.ofProcess(),
                        AwsClients.build(DynamoDbClient.builder()),
                        AwsClients.build(SqsClient.builder()),
                        AwsClients.build(SecretsManagerClient.builder())));
        Priming.beforeSnapshot("manage-preferences", ManagePreferencesHandler::new);
    }

    ManagePreferencesHandler(ManagePreferencesPorts ports) {
        ManagePreferences useCase = new ManagePreferences(ports);
        edge = new HttpEdge(useCase, LOG);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
