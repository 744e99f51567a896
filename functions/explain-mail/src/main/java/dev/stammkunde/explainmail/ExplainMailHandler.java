package dev.stammkunde.explainmail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.mail.store.DynamoDbMailRecords;
import dev.stammkunde.mail.store.DynamoDbSuppressions;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Trigger: {@code GET /admin/shops/{shopId}/customers/{customerId}/mails}, past the authorizer.
 * Reads only.
 */
public final class ExplainMailHandler implements RequestStreamHandler {

    private static final OutcomeLog LOG = OutcomeLog.of("explain-mail");

    private final HttpEdge edge;

    /** For Lambda. */
    public ExplainMailHandler() {
        this(Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder()));
        Priming.beforeSnapshot("explain-mail", ExplainMailHandler::new);
    }

    private ExplainMailHandler(Settings settings, DynamoDbClient client) {
        this(
                new ExplainMail(
                        new DynamoDbMailRecords(client, settings.text("MAIL_TABLE")),
                        new DynamoDbSuppressions(client, settings.text("MAIL_TABLE")),
                        new DynamoDbFindCustomer(client, settings.text("CUSTOMERS_TABLE"))));
    }

    ExplainMailHandler(ExplainMail explainMail) {
        edge = new HttpEdge(explainMail.api(Metrics.of("explain-mail")), LOG);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
