package dev.stammkunde.recordmailevents;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.mail.store.DynamoDbEvidence;
import dev.stammkunde.mail.store.DynamoDbMailRecords;
import dev.stammkunde.mail.store.DynamoDbStandings;
import dev.stammkunde.mail.store.DynamoDbSuppressions;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.queues.SqsBatch;
import dev.stammkunde.platform.queues.SqsMessage;
import dev.stammkunde.platform.settings.Settings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Trigger: SES's events on our mails, from the default bus through {@code RecordMailEventsQueue}.
 */
public final class RecordMailEventsHandler implements RequestStreamHandler {

    private static final OutcomeLog LOG = OutcomeLog.of("record-mail-events");
    private static final Metrics METRICS = Metrics.of("record-mail-events");

    private final RecordMailEvents recordMailEvents;
    private final SqsBatch<SqsMessage> batch = SqsBatch.oneByOne(this::record, LOG);

    /** For Lambda. */
    public RecordMailEventsHandler() {
        this(AwsClients.build(DynamoDbClient.builder()), Settings.ofProcess());
        Priming.beforeSnapshot("record-mail-events", RecordMailEventsHandler::new);
    }

    private RecordMailEventsHandler(DynamoDbClient client, Settings settings) {
        this(
                new RecordMailEvents(
                        new DynamoDbMailRecords(client, settings.text("MAIL_TABLE")),
                        new DynamoDbStandings(client, settings.text("MAIL_TABLE")),
                        new DynamoDbSuppressions(client, settings.text("MAIL_TABLE")),
                        new DynamoDbEvidence(client, settings.text("MAIL_TABLE")),
                        new DynamoDbProfiles(
                                new CustomersTable(client, settings.text("CUSTOMERS_TABLE")))));
    }

    RecordMailEventsHandler(RecordMailEvents recordMailEvents) {
        this.recordMailEvents = recordMailEvents;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        batch.handle(event, response, context);
    }

    private void record(SqsMessage message) {
        ServiceEventJson.find(message.busEvent().detail())
                .ifPresentOrElse(
                        event -> write(message, event, recordMailEvents.record(event)),
                        () ->
                                LOG.info("event-not-of-a-mail")
                                        .with(LogKey.MESSAGE_ID, message.messageId())
                                        .write());
    }

    private static void write(
            SqsMessage message, ServiceEvent event, RecordMailEvents.Outcome outcome) {
        LOG.info("mail-event")
                .with(LogKey.EVENT_TYPE, event.event().type())
                .with(LogKey.OUTCOME, outcome)
                .with(LogKey.MESSAGE_ID, message.messageId())
                .write();
        switch (outcome) {
            case RECORDED -> METRICS.count("MailEvents", event.event().type(), 1);
            case SENT_TWICE -> METRICS.count("MailsSentTwice", 1);
            case UNCHANGED, UNKNOWN_MAIL -> {
                // Nothing happened that counts.
            }
        }
    }
}
