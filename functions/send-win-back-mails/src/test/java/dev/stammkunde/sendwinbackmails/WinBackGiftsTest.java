package dev.stammkunde.sendwinbackmails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule.Step;
import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.OrderDueMails;
import dev.stammkunde.campaigns.ReadAudienceFacts;
import dev.stammkunde.campaigns.runs.CampaignRunner;
import dev.stammkunde.campaigns.testing.InMemoryCampaignRuns;
import dev.stammkunde.campaigns.testing.InMemoryCouponPools;
import dev.stammkunde.campaigns.testing.OneCampaign;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.campaigns.testing.SampleFacts;
import dev.stammkunde.campaigns.testing.SampleGifts;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindPurchaseDays;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.customers.testing.SampleBuyers;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.GiftGiven;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.testkit.Crashing;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a win-back campaign gives, and when. */
final class WinBackGiftsTest {

    private static final String RUN_TIME = "2026-11-22T08:00:00Z";
    private static final Instant RUN = Instant.parse(RUN_TIME);
    private static final Instant NINETY_DAYS_AGO = RUN.minus(Duration.ofDays(90));
    private static final Campaign PLAIN =
            SampleCampaigns.of(Shop.ID, "win-back", ladder(new Step(60, null), new Step(90, null)));
    private static final Campaign GIVING_POINTS =
            SampleCampaigns.giving(PLAIN, new Gift.Points(50));
    private static final Campaign GIVING_COUPONS =
            SampleCampaigns.giving(PLAIN, new Gift.Coupon("pool"));

    private final Shop shop = new Shop();

    @Test
    void run_lastStep_givesTheGiftOfTheLapse() throws IOException {
        shop.buyers.buyer("ada", null, NINETY_DAYS_AGO);

        shop.run(GIVING_POINTS, RUN, Crashing.never());

        assertThat(shop.ordered)
                .singleElement()
                .satisfies(
                        order -> {
                            assertThat(order.variant()).isEqualTo("2");
                            assertThat(order.gift()).isInstanceOf(GiftGiven.Points.class);
                        });
        assertThat(shop.entries("ada"))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.points()).isEqualTo(50);
                            assertThat(entry.bookedAt()).isEqualTo(RUN);
                            assertThat(entry.key().effect())
                                    .isEqualTo("gift/win-back/" + NINETY_DAYS_AGO);
                        });
    }

    @Test
    void run_earlierStep_givesNothing() throws IOException {
        shop.buyers.buyer("ada", null, RUN.minus(Duration.ofDays(60)));

        shop.run(GIVING_POINTS, RUN, Crashing.never());

        assertThat(shop.ordered)
                .singleElement()
                .satisfies(order -> assertThat(order.gift()).isNull());
        assertThat(shop.entries("ada")).isEmpty();
    }

    @Test
    void run_ladderGrowsAfterTheGift_tellsOfTheSameGift() throws IOException {
        shop.buyers.buyer("ada", null, NINETY_DAYS_AGO);
        shop.run(GIVING_POINTS, RUN, Crashing.never());
        Campaign longer =
                SampleCampaigns.next(
                        GIVING_POINTS,
                        ladder(new Step(60, null), new Step(90, null), new Step(120, null)));

        shop.run(longer, RUN.plus(Duration.ofDays(30)), Crashing.never());

        assertThat(shop.ordered)
                .extracting(MailOrder.OfCampaign::variant)
                .containsExactly("2", "3");
        assertThat(shop.ordered.stream().map(MailOrder.OfCampaign::gift).distinct()).hasSize(1);
        assertThat(shop.entries("ada")).hasSize(1);
    }

    @Test
    void run_secondLapse_givesAnother() throws IOException {
        CustomerId ada = shop.buyers.buyer("ada", null, NINETY_DAYS_AGO);
        shop.run(GIVING_POINTS, RUN, Crashing.never());
        shop.buyers.buys(ada, Set.of(), NINETY_DAYS_AGO, RUN);

        shop.run(GIVING_POINTS, RUN.plus(Duration.ofDays(90)), Crashing.never());

        assertThat(shop.entries("ada")).hasSize(2);
    }

    @Test
    void run_holdout_givesNothingAndLeavesTheMailToTheDelivery() throws IOException {
        shop.buyers.buyer("ada", null, NINETY_DAYS_AGO);

        shop.run(SampleCampaigns.holdingOut(GIVING_POINTS, 100), RUN, Crashing.never());

        assertThat(shop.ordered)
                .singleElement()
                .satisfies(order -> assertThat(order.gift()).isNull());
        assertThat(shop.entries("ada")).isEmpty();
    }

    @Test
    void run_poolEmpty_ordersTheMailThatWaitsForACode() throws IOException {
        List.of("ada", "ida", "eve").forEach(id -> shop.buyers.buyer(id, null, NINETY_DAYS_AGO));
        shop.coupons.put(Shop.ID, "pool", List.of("one", "two"), null);

        assertThat(shop.run(GIVING_COUPONS, RUN, Crashing.never())).isTrue();

        assertThat(shop.ordered)
                .extracting(MailOrder.OfCampaign::gift)
                .containsExactlyInAnyOrder(
                        new GiftGiven.Coupon("one", null),
                        new GiftGiven.Coupon("two", null),
                        new GiftGiven.Owed("pool", NINETY_DAYS_AGO.toString()));
    }

    @Test
    void run_stopsAtAnyCall_doesTheRestAndNothingTwice() throws IOException {
        for (Campaign campaign : List.of(GIVING_POINTS, GIVING_COUPONS)) {
            for (boolean afterEffect : List.of(false, true)) {
                int stops = 0;
                while (crashAt(campaign, stops, afterEffect)) {
                    stops++;
                }
                assertThat(stops).isGreaterThan(8);
            }
        }
    }

    private static boolean crashAt(Campaign campaign, int call, boolean afterEffect)
            throws IOException {
        Shop shop = new Shop();
        List.of("ada", "ida").forEach(id -> shop.buyers.buyer(id, null, NINETY_DAYS_AGO));
        shop.coupons.put(Shop.ID, "pool", List.of("one", "two", "three"), null);
        Crashing crashing = new Crashing(call, afterEffect);

        boolean first = shop.run(campaign, RUN, crashing);
        assertThat(shop.run(campaign, RUN, Crashing.never())).isTrue();

        assertThat(first).isEqualTo(!crashing.crashed());
        // An order may come twice, and is delivered once.
        assertThat(new HashSet<>(shop.ordered)).hasSize(2);
        assertThat(shop.ordered).allSatisfy(order -> assertThat(order.gift()).isNotNull());
        if (campaign.equals(GIVING_POINTS)) {
            assertThat(shop.entries("ada")).hasSize(1);
            assertThat(shop.entries("ida")).hasSize(1);
        } else {
            assertThat(shop.coupons.left(Shop.ID, "pool")).isEqualTo(1);
        }
        return crashing.crashed();
    }

    private static WinBack ladder(Step... steps) {
        return new WinBack(List.of(steps));
    }

    /** A shop in memory, and all orders of mails that came out of it. */
    private static final class Shop {

        static final String ID = "demo-shop";

        final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
        final InMemoryCouponPools coupons = new InMemoryCouponPools();
        final List<MailOrder.OfCampaign> ordered = new ArrayList<>();
        private final InMemoryCampaignRuns runs = new InMemoryCampaignRuns();
        private final InMemoryCustomers customers = new InMemoryCustomers();
        final SampleBuyers buyers = new SampleBuyers(ID, customers, customers);

        List<LedgerEntry> entries(String customer) {
            return ledger.all(new AccountId(ID, customer));
        }

        /** Runs a campaign as its queue does, and returns whether that succeeded. */
        boolean run(Campaign campaign, Instant time, Crashing crashing) throws IOException {
            String event =
                    Files.readString(
                                    RepositoryRoot.path()
                                            .resolve("events/send-win-back-mails/run.json"))
                            .replace(RUN_TIME, time.toString());
            ByteArrayOutputStream response = new ByteArrayOutputStream();
            handler(campaign, crashing)
                    .handleRequest(
                            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                            response,
                            FixedContext.unhurried());
            return response.toString(StandardCharsets.UTF_8).equals("{\"batchItemFailures\":[]}");
        }

        private SendWinBackMailsHandler handler(Campaign campaign, Crashing crashing) {
            return new SendWinBackMailsHandler(
                    new CampaignRunner.Ports(
                            crashing.wrap(Campaigns.class, new OneCampaign(campaign)),
                            crashing.wrap(CampaignRuns.class, runs),
                            body -> {
                                throw new AssertionError("there is time enough");
                            }),
                    crashing.wrap(FindPurchaseDays.class, customers),
                    new OrderDueMails(
                            crashing.wrap(
                                    ReadAudienceFacts.class,
                                    SampleFacts.of(customers, ledger, _ -> Map.of())),
                            SampleGifts.of(
                                    crashing.wrap(PointsLedger.class, ledger),
                                    crashing.wrap(CouponPools.class, coupons)),
                            crashing.wrap(OrderMails.class, this::keep)));
        }

        private void keep(List<? extends MailOrder> orders) {
            orders.forEach(order -> ordered.add((MailOrder.OfCampaign) order));
        }
    }
}
