package dev.stammkunde.collectfeedback;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests of browsers for a shop's form. Writes what was sent with it. */
public final class CollectFeedbackHandler implements RequestStreamHandler {

    private static final String NAME = "collect-feedback";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public CollectFeedbackHandler() {
        this(
                CollectFeedbackPorts.in(
                        Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder())));
        Priming.beforeSnapshot(NAME, CollectFeedbackHandler::new);
    }

    CollectFeedbackHandler(CollectFeedbackPorts ports) {
        edge = new HttpEdge(new CollectFeedback(ports), LOG);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
