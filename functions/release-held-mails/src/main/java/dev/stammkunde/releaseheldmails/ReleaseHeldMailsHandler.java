package dev.stammkunde.releaseheldmails;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.mail.store.DynamoDbCampaignMails;
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
import java.util.function.BooleanSupplier;

/**
 * Runs on {@code {"time": …}}, the time for which a run was scheduled: by {@code deliver-mail} when
 * it holds a mail, and once a day for whatever was missed. With {@code "shopId"} and {@code
 * "campaignId"} it is for a campaign that {@code manage-campaigns} resumes or ends. Answers
 * nothing.
 */
public final class ReleaseHeldMailsHandler implements RequestStreamHandler {

    private static final OutcomeLog LOG = OutcomeLog.of("release-held-mails");
    private static final int LAST_MILLIS = 20_000;

    private final ReleaseHeldMails releaseHeldMails;

    /** For Lambda. */
    public ReleaseHeldMailsHandler() {
        this(
                AwsClients.build(DynamoDbClient.builder()),
                Settings.ofProcess().text("MAIL_TABLE"),
                new SqsMailOrders(
                        AwsClients.build(SqsClient.builder()),
                        Settings.ofProcess().text("DELIVER_MAIL_QUEUE")));
        Priming.beforeSnapshot("release-held-mails", ReleaseHeldMailsHandler::new);
    }

    ReleaseHeldMailsHandler(DynamoDbClient client, String table, OrderMails orders) {
        releaseHeldMails =
                new ReleaseHeldMails(
                        new DynamoDbMailRecords(client, table),
                        new DynamoDbCampaignMails(client, table),
                        orders);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) {
        ReleaseEvent asked = ReleaseEvent.read(Json.parse(event));
        BooleanSupplier timeLeft = () -> context.getRemainingTimeInMillis() > LAST_MILLIS;
        long released =
                asked.campaign()
                        .map(it -> releaseHeldMails.releasePaused(it, asked.time(), timeLeft))
                        .orElseGet(() -> releaseHeldMails.release(asked.time(), timeLeft));
        LOG.forRequest(context.getAwsRequestId())
                .info("mails-released")
                .with(LogKey.COUNT, released)
                .write();
    }
}
