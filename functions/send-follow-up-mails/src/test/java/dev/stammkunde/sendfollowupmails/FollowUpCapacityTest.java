package dev.stammkunde.sendfollowupmails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.AudienceFacts;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignRule.AfterOptIn;
import dev.stammkunde.campaigns.CampaignRule.BeforeExpiry;
import dev.stammkunde.campaigns.FindStandings;
import dev.stammkunde.campaigns.FindTierTurns;
import dev.stammkunde.campaigns.OrderDueMails;
import dev.stammkunde.campaigns.RunWindow;
import dev.stammkunde.campaigns.runs.CampaignPage;
import dev.stammkunde.campaigns.runs.PageDone;
import dev.stammkunde.campaigns.store.DynamoDbCustomerFacts;
import dev.stammkunde.campaigns.store.FollowUpStores;
import dev.stammkunde.campaigns.testing.InMemoryCustomerLists;
import dev.stammkunde.campaigns.testing.OneCampaign;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.campaigns.testing.SampleGifts;
import dev.stammkunde.customers.OrderMilestone;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindCustomers;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.customers.store.DynamoDbPurchases;
import dev.stammkunde.customers.testing.ToldOrders;
import dev.stammkunde.customers.testing.ToldOrders.Told;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.store.DynamoDbEvidence;
import dev.stammkunde.mail.store.DynamoDbMailRecords;
import dev.stammkunde.mail.store.DynamoDbSituations;
import dev.stammkunde.mail.testing.OptIns;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.store.DynamoDbFindAccounts;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A run costs what happened on its day, however many orders and opt-ins there are. */
final class FollowUpCapacityTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final String SHOP = "demo-shop";
    private static final Instant RUN = Instant.parse("2026-11-22T08:00:00Z");
    private static final int DUE = 6;

    private final ConsumedCapacity spent = new ConsumedCapacity();
    private final List<MailOrder> ordered = new ArrayList<>();

    @Test
    void run_tenTimesTheOrdersOfOtherDays_costsTheSame() {
        String customers = DYNAMO_DB.table("CustomersTable");
        String mails = DYNAMO_DB.table("MailTable");
        CustomersTable table = new CustomersTable(DYNAMO_DB.client(), customers);
        ToldOrders orders =
                new ToldOrders(SHOP, new DynamoDbProfiles(table), new DynamoDbPurchases(table));
        for (int i = 0; i < DUE; i++) {
            orders.customer("c" + i);
            orders.hear(
                    Told.paid("c" + i, "o" + i, daysAgo(9)).delivered(daysAgo(3).plusSeconds(i)));
        }
        try (DynamoDbClient client = spent.meteredClient()) {
            CampaignRule rule = Shop.after(OrderMilestone.DELIVERED, 3);
            addOthers(orders, 0, 8);
            Map<String, Double> few = run(client, rule, customers, mails);
            addOthers(orders, 8, 80);

            Map<String, Double> many = run(client, rule, customers, mails);

            assertThat(many).isEqualTo(few);
            // An order, a profile and an activity of each, and the profile once more for the
            // audience, half a unit.
            assertThat(many).containsEntry("BatchGetItem table", 3.5 * DUE);
        }
    }

    @Test
    void run_tenTimesTheOptInsOfOtherDays_costsTheSame() {
        String customers = DYNAMO_DB.table("CustomersTable");
        String mails = DYNAMO_DB.table("MailTable");
        CustomersTable table = new CustomersTable(DYNAMO_DB.client(), customers);
        ToldOrders orders =
                new ToldOrders(SHOP, new DynamoDbProfiles(table), new DynamoDbPurchases(table));
        DynamoDbEvidence evidence = new DynamoDbEvidence(DYNAMO_DB.client(), mails);
        for (int i = 0; i < DUE; i++) {
            optIn(orders, evidence, i, daysAgo(3));
        }
        try (DynamoDbClient client = spent.meteredClient()) {
            CampaignRule rule = new AfterOptIn(3);
            Map<String, Double> few = run(client, rule, customers, mails);
            for (int i = DUE; i < 10 * DUE; i++) {
                optIn(orders, evidence, i, daysAgo(10 + i));
            }

            assertThat(run(client, rule, customers, mails)).isEqualTo(few);
        }
    }

    @Test
    void run_tenTimesTheAccountsThatLosePointsLater_costsTheSame() {
        String customers = DYNAMO_DB.table("CustomersTable");
        String mails = DYNAMO_DB.table("MailTable");
        CustomersTable table = new CustomersTable(DYNAMO_DB.client(), customers);
        ToldOrders orders =
                new ToldOrders(SHOP, new DynamoDbProfiles(table), new DynamoDbPurchases(table));
        for (int i = 0; i < DUE; i++) {
            orders.customer("c" + i);
            give("c" + i, Instant.parse("2024-11-10T10:00:00Z"));
        }
        try (DynamoDbClient client = spent.meteredClient()) {
            CampaignRule rule = new BeforeExpiry(8, 1);
            giveOthers(0, 8);
            Map<String, Double> few = run(client, rule, customers, mails);
            giveOthers(8, 80);

            assertThat(run(client, rule, customers, mails)).isEqualTo(few);
        }
    }

    private static void giveOthers(int from, int to) {
        for (int i = from; i < to; i++) {
            give("other" + i, Instant.parse("2024-12-10T10:00:00Z"));
        }
    }

    private static void give(String customer, Instant at) {
        PointsLedger ledger =
                new DynamoDbPointsLedger(
                        DYNAMO_DB.client(),
                        DYNAMO_DB.table("PointsTable"),
                        DYNAMO_DB.table("EntriesTable"));
        AccountId account = new AccountId(SHOP, customer);
        PointsCommand give =
                new PointsCommand.Give(
                        account,
                        "gifts",
                        "gift",
                        Booking.GiftReason.OCCASION,
                        10,
                        Orders.programme());
        ledger.write((Decision.Book) Decide.decide(ledger.account(account), give, at));
    }

    private static void optIn(ToldOrders orders, DynamoDbEvidence evidence, int i, Instant at) {
        evidence.keep(OptIns.proof(orders.customer("c" + i), "c" + i + "@example.com", at));
    }

    private static void addOthers(ToldOrders orders, int from, int to) {
        for (int i = from; i < to; i++) {
            orders.hear(
                    Told.paid("c" + i % DUE, "other " + i, daysAgo(3))
                            .delivered(daysAgo(10 + i % 30)));
        }
    }

    private Map<String, Double> run(
            DynamoDbClient client, CampaignRule rule, String customers, String mails) {
        Campaign campaign = SampleCampaigns.of(SHOP, "thanks", rule);
        SendFollowUpMails work =
                new SendFollowUpMails(
                        new OneCampaign(campaign),
                        FollowUpStores.in(
                                client,
                                new FollowUpStores.Tables(
                                        customers,
                                        mails,
                                        DYNAMO_DB.table("PointsTable"),
                                        DYNAMO_DB.table("BehaviourTable")),
                                FindTierTurns.NONE),
                        new SendFollowUpMails.Looks(
                                new DynamoDbMailRecords(client, mails),
                                new DynamoDbSituations(
                                        client,
                                        mails,
                                        new DynamoDbSituations.Sources(
                                                new DynamoDbFindCustomers(client, customers),
                                                new DynamoDbFindAccounts(
                                                        client, DYNAMO_DB.table("PointsTable"))))),
                        new OrderDueMails(
                                new AudienceFacts(
                                        new DynamoDbCustomerFacts(
                                                client,
                                                new DynamoDbCustomerFacts.Tables(
                                                        customers, "no points", mails),
                                                FindStandings.NONE),
                                        new InMemoryCustomerLists()),
                                SampleGifts.none(),
                                ordered::addAll));
        spent.clear();
        ordered.clear();
        RunWindow window = new RunWindow(RUN.minus(Duration.ofDays(1)), Instant.EPOCH, RUN);
        @Nullable String cursor = "";
        while (cursor != null) {
            PageDone done = work.carryOut(new CampaignPage(campaign, window, cursor, RUN));
            cursor = done.next();
        }
        assertThat(ordered).hasSize(DUE);
        return spent.byOperation();
    }

    private static Instant daysAgo(long days) {
        return RUN.minus(Duration.ofDays(days));
    }
}
