package dev.stammkunde.keepcustomers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.queues.SqsBatch;
import dev.stammkunde.platform.queues.SqsMessage;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.json.ShopEventJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.locks.LockSupport;

/**
 * Trigger: orders, customers and redactions from the bus, through {@code KeepCustomersQueue}.
 *
 * <p>The erasure of a shop may take all the time of an invocation but the last seconds, in which
 * its progress is reported and the other messages of the batch go back to the queue.
 */
public final class KeepCustomersHandler implements RequestStreamHandler {

    private static final OutcomeLog LOG = OutcomeLog.of("keep-customers");
    private static final int LAST_MILLIS = 6_000;

    private final KeepCustomers keepCustomers;

    /** For Lambda. */
    public KeepCustomersHandler() {
        this(Settings.ofProcess());
        Priming.beforeSnapshot("keep-customers", KeepCustomersHandler::new);
    }

    private KeepCustomersHandler(Settings settings) {
        this(
                Stores.in(
                        AwsClients.build(DynamoDbClient.builder()),
                        new Stores.Tables(
                                settings.text("CUSTOMERS_TABLE"),
                                settings.text("CAMPAIGNS_TABLE"),
                                settings.text("MAIL_TABLE"),
                                settings.text("CASES_TABLE"),
                                settings.text("SURVEYS_TABLE"),
                                settings.text("PROGRAMMES_TABLE"),
                                settings.text("BEHAVIOUR_TABLE"),
                                settings.text("CATALOGUE_TABLE"))));
    }

    KeepCustomersHandler(Stores stores) {
        keepCustomers = new KeepCustomers(stores, LockSupport::parkNanos);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        SqsBatch.oneByOne(message -> keep(message, context), LOG).handle(event, response, context);
    }

    private void keep(SqsMessage message, Context context) {
        ShopEvent event = ShopEventJson.read(message.busEvent().detail());
        for (ShopEvent fact : KeepCustomers.factsOf(event)) {
            KeepingOutcome outcome =
                    keepCustomers.keep(
                            fact, () -> context.getRemainingTimeInMillis() > LAST_MILLIS);
            if (fact == event || !outcome.isUsual()) {
                KeepingLines.write(LOG, message, fact, outcome);
            }
        }
    }
}
