package dev.stammkunde.receivedeclarations;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests of browsers for the pages on which a shop's contracts end. */
public final class ReceiveDeclarationsHandler implements RequestStreamHandler {

    private static final String NAME = "receive-declarations";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public ReceiveDeclarationsHandler() {
        this(
                ReceiveDeclarationsPorts.in(
                        Settings.ofProcess(),
                        AwsClients.build(DynamoDbClient.builder()),
                        AwsClients.build(SqsClient.builder())));
        Priming.beforeSnapshot(NAME, ReceiveDeclarationsHandler::new);
    }

    ReceiveDeclarationsHandler(ReceiveDeclarationsPorts ports) {
        edge = new HttpEdge(new ReceiveDeclarations(ports), LOG);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
