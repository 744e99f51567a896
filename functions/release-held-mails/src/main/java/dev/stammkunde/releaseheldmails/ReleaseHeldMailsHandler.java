package dev.stammkunde.releaseheldmails;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.mail.store.DynamoDbMailRecords;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * Runs on {@code {"time": …}}, the time for which a run was scheduled: by {@code deliver-mail} when
 * it holds a mail, and once a day for whatever was missed. Answers nothing.
 */
public final class ReleaseHeldMailsHandler implements RequestStreamHandler {

    private static final OutcomeLog LOG = OutcomeLog.of("release-held-mails");
    private static final int LAST_MILLIS = 20_000;

    private final ReleaseHeldMails releaseHeldMails;

    /** For Lambda. */
    public ReleaseHeldMailsHandler() {
        this(
                new DynamoDbMailRecords(
                        AwsClients.build(DynamoDbClient.builder()),
                        Settings.ofProcess().text("MAIL_TABLE")),
                new SqsMailOrders(
                        AwsClients.build(SqsClient.builder()),
                        Settings.ofProcess().text("DELIVER_MAIL_QUEUE")));
        Priming.beforeSnapshot("release-held-mails", ReleaseHeldMailsHandler::new);
    }

    ReleaseHeldMailsHandler(MailRecords records, OrderMails orders) {
        releaseHeldMails = new ReleaseHeldMails(records, orders);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) {
        long released =
                releaseHeldMails.release(
                        Json.parse(event).instant("time"),
                        () -> context.getRemainingTimeInMillis() > LAST_MILLIS);
        LOG.forRequest(context.getAwsRequestId())
                .info("mails-released")
                .with(LogKey.COUNT, released)
                .write();
    }
}
