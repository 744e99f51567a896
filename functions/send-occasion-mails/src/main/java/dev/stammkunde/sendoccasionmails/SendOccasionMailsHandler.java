package dev.stammkunde.sendoccasionmails;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.OrderDueMails;
import dev.stammkunde.campaigns.calendar.OccasionCalendar;
import dev.stammkunde.campaigns.holidays.JollydayHolidays;
import dev.stammkunde.campaigns.queues.OwnQueue;
import dev.stammkunde.campaigns.runs.CampaignRunner;
import dev.stammkunde.campaigns.store.CampaignStores;
import dev.stammkunde.customers.store.DynamoDbFindPurchaseDays;
import dev.stammkunde.customers.store.DynamoDbFindShopCustomers;
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

/**
 * Trigger: runs of campaigns about occasions and of newsletters, through {@code
 * SendOccasionMailsQueue}.
 */
public final class SendOccasionMailsHandler implements RequestStreamHandler {

    private static final String NAME = "send-occasion-mails";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final CampaignRunner runner;

    /** For Lambda. */
    public SendOccasionMailsHandler() {
        this(Settings.ofProcess());
        Priming.beforeSnapshot(NAME, SendOccasionMailsHandler::new);
    }

    private SendOccasionMailsHandler(Settings settings) {
        this(settings, RatedStandings.campaigns(settings), AwsClients.build(SqsClient.builder()));
    }

    private SendOccasionMailsHandler(Settings settings, CampaignStores stores, SqsClient queues) {
        this(
                new CampaignRunner.Ports(
                        stores.campaigns(),
                        stores.runs(),
                        new OwnQueue(queues, settings.text("OWN_QUEUE_URL"))),
                new SendOccasionMails.Find(
                        new DynamoDbFindShopCustomers(stores.client(), stores.tables().customers()),
                        new DynamoDbFindPurchaseDays(stores.client(), stores.tables().customers()),
                        stores.facts()),
                new OrderDueMails(
                        stores.facts(),
                        stores.gifts(),
                        new SqsMailOrders(queues, settings.text("DELIVER_MAIL_QUEUE_URL"))));
    }

    SendOccasionMailsHandler(
            CampaignRunner.Ports ports, SendOccasionMails.Find find, OrderDueMails orders) {
        // It reads a country's calendar only for a campaign that asks for it.
        OccasionCalendar calendar = new OccasionCalendar(new JollydayHolidays());
        SendOccasionMails work = new SendOccasionMails(ports.campaigns(), calendar, find, orders);
        runner = new CampaignRunner(work, ports, LOG, Metrics.of(NAME));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        runner.handle(event, response, context);
    }
}
