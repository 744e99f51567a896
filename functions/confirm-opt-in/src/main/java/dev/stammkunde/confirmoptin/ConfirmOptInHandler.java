package dev.stammkunde.confirmoptin;

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
 * Trigger: requests of shops' servers for an opt-in, of browsers with its link, and of marketing
 * for its proof. Writes requests, proofs and wishes; orders the mail that asks for confirmation.
 */
public final class ConfirmOptInHandler implements RequestStreamHandler {

    private static final OutcomeLog LOG = OutcomeLog.of("confirm-opt-in");

    private final HttpEdge edge;

    /** For Lambda. */
    public ConfirmOptInHandler() {
        this(
                ConfirmOptInPorts.in(
                        Settings.ofProcess(),
                        AwsClients.build(DynamoDbClient.builder()),
                        AwsClients.build(SqsClient.builder()),
                        AwsClients.build(SecretsManagerClient.builder())));
        Priming.beforeSnapshot("confirm-opt-in", ConfirmOptInHandler::new);
    }

    ConfirmOptInHandler(ConfirmOptInPorts ports) {
        ConfirmOptIn useCase = ports.useCase();
        edge = new HttpEdge(useCase, LOG);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
