package dev.stammkunde.sendwinbackmails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.AudienceFacts;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule.Step;
import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.campaigns.FindStandings;
import dev.stammkunde.campaigns.OrderDueMails;
import dev.stammkunde.campaigns.RunWindow;
import dev.stammkunde.campaigns.runs.CampaignPage;
import dev.stammkunde.campaigns.runs.PageDone;
import dev.stammkunde.campaigns.store.DynamoDbCustomerFacts;
import dev.stammkunde.campaigns.testing.InMemoryCustomerLists;
import dev.stammkunde.campaigns.testing.OneCampaign;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.campaigns.testing.SampleGifts;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindPurchaseDays;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.customers.store.DynamoDbPurchases;
import dev.stammkunde.customers.testing.SampleBuyers;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A run costs what those cost who are due on its day, however many customers there are. */
final class LookupCapacityTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final String SHOP = "demo-shop";
    private static final Instant RUN = Instant.parse("2026-11-22T08:00:00Z");
    private static final Campaign CAMPAIGN =
            SampleCampaigns.of(
                    SHOP,
                    "win-back",
                    new WinBack(List.of(new Step(60, new BigDecimal("1.5")), new Step(90, null))));
    private static final int DUE_BY_DAYS = 8;
    private static final int DUE_BY_RHYTHM = 4;

    private final ConsumedCapacity spent = new ConsumedCapacity();
    private final List<MailOrder> ordered = new ArrayList<>();

    @Test
    void run_tenTimesTheCustomers_costsTheSame() {
        try (DynamoDbClient client = spent.meteredClient()) {
            String name = DYNAMO_DB.table("CustomersTable");
            CustomersTable unmetered = new CustomersTable(DYNAMO_DB.client(), name);
            SampleBuyers buyers =
                    new SampleBuyers(
                            SHOP,
                            new DynamoDbProfiles(unmetered),
                            new DynamoDbPurchases(unmetered));
            addDue(buyers);
            addOthers(buyers, 0, 30);
            Map<String, Double> few = run(client, name);
            addOthers(buyers, 30, 300);

            Map<String, Double> many = run(client, name);

            assertThat(many).isEqualTo(few);
            // A profile and an activity of each, half a unit for either.
            assertThat(many)
                    .containsEntry("BatchGetItem table", (double) DUE_BY_DAYS + DUE_BY_RHYTHM);
        }
    }

    private static void addDue(SampleBuyers buyers) {
        for (int i = 0; i < DUE_BY_DAYS; i++) {
            buyers.buyer("due " + i, null, daysAgo(60));
        }
        for (int i = 0; i < DUE_BY_RHYTHM; i++) {
            buyers.buyer("rhythm " + i, null, daysAgo(105), daysAgo(75), daysAgo(45));
        }
    }

    /** Customers with and without a rhythm who lapsed on other days. */
    private static void addOthers(SampleBuyers buyers, int from, int to) {
        for (int i = from; i < to; i++) {
            long lapsed = 100L + i % 50;
            if (i % 2 == 0) {
                buyers.buyer("other " + i, null, daysAgo(lapsed));
            } else {
                buyers.buyer(
                        "other " + i,
                        null,
                        daysAgo(lapsed + 60),
                        daysAgo(lapsed + 30),
                        daysAgo(lapsed));
            }
        }
    }

    private Map<String, Double> run(DynamoDbClient client, String name) {
        SendWinBackMails work =
                new SendWinBackMails(
                        new OneCampaign(CAMPAIGN),
                        new DynamoDbFindPurchaseDays(client, name),
                        new OrderDueMails(
                                new AudienceFacts(
                                        new DynamoDbCustomerFacts(
                                                client,
                                                new DynamoDbCustomerFacts.Tables(
                                                        name, "no points", "no mails"),
                                                FindStandings.NONE),
                                        new InMemoryCustomerLists()),
                                SampleGifts.none(),
                                ordered::addAll));
        spent.clear();
        ordered.clear();
        RunWindow window = new RunWindow(RUN.minus(Duration.ofDays(1)), Instant.EPOCH, RUN);
        @Nullable String cursor = "";
        while (cursor != null) {
            PageDone done = work.carryOut(new CampaignPage(CAMPAIGN, window, cursor, RUN));
            cursor = done.next();
        }
        assertThat(ordered).hasSize(DUE_BY_DAYS + DUE_BY_RHYTHM);
        return spent.byOperation();
    }

    private static Instant daysAgo(long days) {
        return RUN.minus(Duration.ofDays(days));
    }
}
