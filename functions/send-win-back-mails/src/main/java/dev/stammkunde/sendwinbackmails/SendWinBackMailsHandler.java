package dev.stammkunde.sendwinbackmails;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.GiveGift;
import dev.stammkunde.campaigns.OrderDueMails;
import dev.stammkunde.campaigns.ReadCustomerFacts;
import dev.stammkunde.campaigns.queues.OwnQueue;
import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.runs.CampaignRunner;
import dev.stammkunde.campaigns.store.DynamoDbCampaignRuns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCouponPools;
import dev.stammkunde.campaigns.store.DynamoDbCustomerFacts;
import dev.stammkunde.customers.FindPurchaseDays;
import dev.stammkunde.customers.store.DynamoDbFindPurchaseDays;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: runs of win-back campaigns, through {@code SendWinBackMailsQueue}. */
public final class SendWinBackMailsHandler implements RequestStreamHandler {

    private static final String NAME = "send-win-back-mails";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final CampaignRunner runner;

    /** For Lambda. */
    public SendWinBackMailsHandler() {
        this(
                Settings.ofProcess(),
                AwsClients.build(DynamoDbClient.builder()),
                AwsClients.build(SqsClient.builder()));
        Priming.beforeSnapshot(NAME, SendWinBackMailsHandler::new);
    }

    private SendWinBackMailsHandler(Settings settings, DynamoDbClient client, SqsClient queues) {
        this(
                new CampaignRunner.Ports(
                        new CachedCampaigns(
                                new DynamoDbCampaigns(client, settings.text("CAMPAIGNS_TABLE")),
                                new DynamoDbMailSettings(client, settings.text("CAMPAIGNS_TABLE"))),
                        new DynamoDbCampaignRuns(client, settings.text("CAMPAIGNS_TABLE")),
                        new OwnQueue(queues, settings.text("OWN_QUEUE_URL"))),
                new DynamoDbFindPurchaseDays(client, settings.text("CUSTOMERS_TABLE")),
                new OrderDueMails(
                        readFacts(settings, client),
                        giveGift(settings, client),
                        new SqsMailOrders(queues, settings.text("DELIVER_MAIL_QUEUE_URL"))));
    }

    SendWinBackMailsHandler(
            CampaignRunner.Ports ports, FindPurchaseDays find, OrderDueMails orders) {
        SendWinBackMails work = new SendWinBackMails(ports.campaigns(), find, orders);
        runner = new CampaignRunner(work, ports, LOG, Metrics.of(NAME));
    }

    private static ReadCustomerFacts readFacts(Settings settings, DynamoDbClient client) {
        return new DynamoDbCustomerFacts(
                client,
                new DynamoDbCustomerFacts.Tables(
                        settings.text("CUSTOMERS_TABLE"),
                        settings.text("POINTS_TABLE"),
                        settings.text("MAIL_TABLE")));
    }

    private static GiveGift giveGift(Settings settings, DynamoDbClient client) {
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, settings.text("SHOPS_TABLE")),
                        DefaultProgramme.programme());
        return new GiveGift(
                new DynamoDbPointsLedger(
                        client, settings.text("POINTS_TABLE"), settings.text("ENTRIES_TABLE")),
                new DynamoDbCouponPools(client, settings.text("CAMPAIGNS_TABLE")),
                programmes::asOf);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        runner.handle(event, response, context);
    }
}
