package dev.stammkunde.collectsurveyresponse;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Trigger: requests of browsers with a link of a survey. Writes answers, and books the points that
 * they are rewarded with.
 */
public final class CollectSurveyResponseHandler implements RequestStreamHandler {

    private static final OutcomeLog LOG = OutcomeLog.of("collect-survey-response");

    private final HttpEdge edge;

    /** For Lambda. */
    public CollectSurveyResponseHandler() {
        this(
                CollectSurveyResponsePorts.in(
                        Settings.ofProcess(),
                        AwsClients.build(DynamoDbClient.builder()),
                        AwsClients.build(SecretsManagerClient.builder())));
        Priming.beforeSnapshot("collect-survey-response", CollectSurveyResponseHandler::new);
    }

    CollectSurveyResponseHandler(CollectSurveyResponsePorts ports) {
        edge = new HttpEdge(new CollectSurveyResponse(ports), LOG);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
