package dev.stammkunde.sendfollowupmails;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.FindFollowUps;
import dev.stammkunde.campaigns.OrderDueMails;
import dev.stammkunde.campaigns.queues.OwnQueue;
import dev.stammkunde.campaigns.runs.CampaignRunner;
import dev.stammkunde.campaigns.store.CampaignStores;
import dev.stammkunde.campaigns.store.FollowUpStores;
import dev.stammkunde.customers.store.DynamoDbFindCustomers;
import dev.stammkunde.insights.store.RatedStandings;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.mail.store.DynamoDbMailRecords;
import dev.stammkunde.mail.store.DynamoDbSituations;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.store.DynamoDbFindAccounts;
import dev.stammkunde.programmes.store.TurnStores;

import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Trigger: runs of campaigns that send after something that happened to an order, an address or a
 * basket, or before points are lost, through {@code SendFollowUpMailsQueue}.
 */
public final class SendFollowUpMailsHandler implements RequestStreamHandler {

    private static final String NAME = "send-follow-up-mails";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final CampaignRunner runner;

    /** For Lambda. */
    public SendFollowUpMailsHandler() {
        this(Settings.ofProcess());
        Priming.beforeSnapshot(NAME, SendFollowUpMailsHandler::new);
    }

    private SendFollowUpMailsHandler(Settings settings) {
        this(settings, RatedStandings.campaigns(settings), AwsClients.build(SqsClient.builder()));
    }

    private SendFollowUpMailsHandler(Settings settings, CampaignStores stores, SqsClient queues) {
        this(
                new CampaignRunner.Ports(
                        stores.campaigns(),
                        stores.runs(),
                        new OwnQueue(queues, settings.text("OWN_QUEUE_URL"))),
                FollowUpStores.in(
                        stores.client(),
                        new FollowUpStores.Tables(
                                stores.tables().customers(),
                                stores.tables().mail(),
                                stores.tables().points(),
                                settings.text("BEHAVIOUR_TABLE")),
                        TurnStores.in(
                                stores.client(),
                                stores.tables().points(),
                                settings.text("PROGRAMMES_TABLE"))),
                looks(stores),
                new OrderDueMails(
                        stores.facts(),
                        stores.gifts(),
                        new SqsMailOrders(queues, settings.text("DELIVER_MAIL_QUEUE_URL"))));
    }

    SendFollowUpMailsHandler(
            CampaignRunner.Ports ports,
            FindFollowUps find,
            SendFollowUpMails.Looks looks,
            OrderDueMails orders) {
        SendFollowUpMails work = new SendFollowUpMails(ports.campaigns(), find, looks, orders);
        runner = new CampaignRunner(work, ports, LOG, Metrics.of(NAME));
    }

    private static SendFollowUpMails.Looks looks(CampaignStores stores) {
        CampaignStores.Tables tables = stores.tables();
        return new SendFollowUpMails.Looks(
                new DynamoDbMailRecords(stores.client(), tables.mail()),
                new DynamoDbSituations(
                        stores.client(),
                        tables.mail(),
                        new DynamoDbSituations.Sources(
                                new DynamoDbFindCustomers(stores.client(), tables.customers()),
                                new DynamoDbFindAccounts(stores.client(), tables.points()))));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        runner.handle(event, response, context);
    }
}
