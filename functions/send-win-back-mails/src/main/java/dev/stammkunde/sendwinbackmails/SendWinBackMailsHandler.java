package dev.stammkunde.sendwinbackmails;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.OrderDueMails;
import dev.stammkunde.campaigns.queues.OwnQueue;
import dev.stammkunde.campaigns.runs.CampaignRunner;
import dev.stammkunde.campaigns.store.CampaignStores;
import dev.stammkunde.customers.FindPurchaseDays;
import dev.stammkunde.customers.store.DynamoDbFindPurchaseDays;
import dev.stammkunde.insights.store.RatedStandings;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;

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
        this(Settings.ofProcess());
        Priming.beforeSnapshot(NAME, SendWinBackMailsHandler::new);
    }

    private SendWinBackMailsHandler(Settings settings) {
        this(settings, RatedStandings.campaigns(settings), AwsClients.build(SqsClient.builder()));
    }

    private SendWinBackMailsHandler(Settings settings, CampaignStores stores, SqsClient queues) {
        this(
                new CampaignRunner.Ports(
                        stores.campaigns(),
                        stores.runs(),
                        new OwnQueue(queues, settings.text("OWN_QUEUE_URL"))),
                new DynamoDbFindPurchaseDays(stores.client(), stores.tables().customers()),
                new OrderDueMails(
                        stores.facts(),
                        stores.gifts(),
                        new SqsMailOrders(queues, settings.text("DELIVER_MAIL_QUEUE_URL"))));
    }

    SendWinBackMailsHandler(
            CampaignRunner.Ports ports, FindPurchaseDays find, OrderDueMails orders) {
        SendWinBackMails work = new SendWinBackMails(ports.campaigns(), find, orders);
        runner = new CampaignRunner(work, ports, LOG, Metrics.of(NAME));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        runner.handle(event, response, context);
    }
}
