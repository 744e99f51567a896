package dev.stammkunde.sendoccasionmails;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.calendars.JollydayHolidays;
import dev.stammkunde.domain.calendar.OccasionCalendar;
import dev.stammkunde.domain.campaign.CampaignRule;
import dev.stammkunde.domain.campaign.GiveGift;
import dev.stammkunde.domain.campaign.Occasion;
import dev.stammkunde.domain.campaign.OrderDueMails;
import dev.stammkunde.domain.campaign.ReadCustomerFacts;
import dev.stammkunde.dynamodb.campaigns.DynamoDbCampaignRuns;
import dev.stammkunde.dynamodb.campaigns.DynamoDbCampaigns;
import dev.stammkunde.dynamodb.campaigns.DynamoDbCouponPools;
import dev.stammkunde.dynamodb.campaigns.DynamoDbMailSettings;
import dev.stammkunde.dynamodb.customers.CustomersTable;
import dev.stammkunde.dynamodb.customers.DynamoDbFindActivities;
import dev.stammkunde.dynamodb.customers.DynamoDbFindBoughtProducts;
import dev.stammkunde.dynamodb.customers.DynamoDbFindProfiles;
import dev.stammkunde.dynamodb.customers.DynamoDbFindPurchaseDays;
import dev.stammkunde.dynamodb.customers.DynamoDbFindShopCustomers;
import dev.stammkunde.dynamodb.mails.DynamoDbChosenLanguages;
import dev.stammkunde.dynamodb.points.DynamoDbFindPointsAvailable;
import dev.stammkunde.dynamodb.points.DynamoDbPointsLedger;
import dev.stammkunde.dynamodb.programmes.DynamoDbProgrammes;
import dev.stammkunde.lambdasupport.Settings;
import dev.stammkunde.lambdasupport.aws.AwsClients;
import dev.stammkunde.lambdasupport.aws.Priming;
import dev.stammkunde.lambdasupport.campaign.CachedCampaigns;
import dev.stammkunde.lambdasupport.campaign.CampaignRunner;
import dev.stammkunde.lambdasupport.campaign.OwnQueue;
import dev.stammkunde.lambdasupport.campaign.PrimeRun;
import dev.stammkunde.lambdasupport.log.Metrics;
import dev.stammkunde.lambdasupport.log.OutcomeLog;
import dev.stammkunde.lambdasupport.mail.SqsMailOrders;
import dev.stammkunde.lambdasupport.programme.CachedProgrammes;
import dev.stammkunde.lambdasupport.programme.DefaultProgramme;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.MonthDay;

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
        this(
                Settings.ofProcess(),
                AwsClients.build(DynamoDbClient.builder()),
                AwsClients.build(SqsClient.builder()));
    }

    private SendOccasionMailsHandler(Settings settings, DynamoDbClient client, SqsClient queues) {
        this(
                new CampaignRunner.Ports(
                        new CachedCampaigns(
                                new DynamoDbCampaigns(client, settings.text("CAMPAIGNS_TABLE")),
                                new DynamoDbMailSettings(client, settings.text("CAMPAIGNS_TABLE"))),
                        new DynamoDbCampaignRuns(client, settings.text("CAMPAIGNS_TABLE")),
                        new OwnQueue(queues, settings.text("OWN_QUEUE_URL"))),
                new SendOccasionMails.Find(
                        new DynamoDbFindShopCustomers(client, settings.text("CUSTOMERS_TABLE")),
                        new DynamoDbFindPurchaseDays(client, settings.text("CUSTOMERS_TABLE"))),
                new OrderDueMails(
                        readFacts(settings, client),
                        giveGift(settings, client),
                        new SqsMailOrders(queues, settings.text("DELIVER_MAIL_QUEUE_URL"))));
    }

    SendOccasionMailsHandler(
            CampaignRunner.Ports ports, SendOccasionMails.Find find, OrderDueMails orders) {
        // It reads a country's calendar only for a campaign that asks for it.
        OccasionCalendar calendar = new OccasionCalendar(new JollydayHolidays());
        SendOccasionMails work = new SendOccasionMails(ports.campaigns(), calendar, find, orders);
        runner = new CampaignRunner(work, ports, LOG, Metrics.of(NAME));
        Priming.beforeSnapshot(
                LOG,
                new PrimeRun(
                        work,
                        ports.runs(),
                        new CampaignRule.OnOccasion(new Occasion.FixedDate(MonthDay.of(1, 1)), 0)));
    }

    private static ReadCustomerFacts readFacts(Settings settings, DynamoDbClient client) {
        CustomersTable customers = new CustomersTable(client, settings.text("CUSTOMERS_TABLE"));
        return new ReadCustomerFacts(
                new ReadCustomerFacts.Sources(
                        new DynamoDbFindProfiles(customers),
                        new DynamoDbFindActivities(customers),
                        new DynamoDbFindPointsAvailable(client, settings.text("POINTS_TABLE")),
                        new DynamoDbFindBoughtProducts(customers),
                        new DynamoDbChosenLanguages(client, settings.text("MAIL_TABLE"))));
    }

    private static GiveGift giveGift(Settings settings, DynamoDbClient client) {
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, settings.text("SHOPS_TABLE")),
                        DefaultProgramme.programme());
        return new GiveGift(
                new DynamoDbPointsLedger(client, settings.text("POINTS_TABLE")),
                new DynamoDbCouponPools(client, settings.text("CAMPAIGNS_TABLE")),
                programmes::asOf);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        runner.handle(event, response, context);
    }
}
