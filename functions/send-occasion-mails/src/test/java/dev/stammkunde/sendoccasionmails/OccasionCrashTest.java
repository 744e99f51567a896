package dev.stammkunde.sendoccasionmails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule.OnOccasion;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.OrderDueMails;
import dev.stammkunde.campaigns.ReadAudienceFacts;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.campaigns.runs.CampaignRunner;
import dev.stammkunde.campaigns.testing.InMemoryCampaignRuns;
import dev.stammkunde.campaigns.testing.InMemoryCouponPools;
import dev.stammkunde.campaigns.testing.InMemoryCustomerLists;
import dev.stammkunde.campaigns.testing.OneCampaign;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.campaigns.testing.SampleFacts;
import dev.stammkunde.campaigns.testing.SampleGifts;
import dev.stammkunde.customers.FindPurchaseDays;
import dev.stammkunde.customers.FindShopCustomers;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.customers.testing.SampleBuyers;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.points.AccountId;
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

/** Stops the function at each call of all that it reads and writes, before and after its effect. */
final class OccasionCrashTest {

    private static final String SHOP = "demo-shop";
    private static final Instant EASTER = Instant.parse("2026-04-05T07:00:00Z");
    private static final Audience BUYERS_OF_TEA =
            new Audience(Set.of(), Set.of(), null, null, 365, null, null, Set.of("sku-tea"));

    @Test
    void run_stopsAtAnyCall_doesTheRestAndNothingTwice() throws IOException {
        for (Gift gift : List.of(new Gift.Points(50), new Gift.Coupon("pool"))) {
            for (Occasion occasion :
                    List.of(new Occasion.EasterBased(0), new Occasion.FirstPurchaseAnniversary())) {
                Campaign campaign = campaign(occasion, gift);
                for (boolean afterEffect : List.of(false, true)) {
                    int stops = 0;
                    while (crashAt(campaign, stops, afterEffect)) {
                        stops++;
                    }
                    // Settings, the run twice, a page, three reads of facts, two gifts, an order.
                    assertThat(stops).isGreaterThan(12);
                }
            }
        }
    }

    private static boolean crashAt(Campaign campaign, int call, boolean afterEffect)
            throws IOException {
        World world = new World();
        Crashing crashing = new Crashing(call, afterEffect);

        boolean first = world.run(campaign, crashing);
        assertThat(world.run(campaign, Crashing.never())).isTrue();

        assertThat(first).isEqualTo(!crashing.crashed());
        // An order may come twice, and is delivered once.
        assertThat(new HashSet<>(world.ordered))
                .extracting(order -> order.key().customer().id())
                .containsExactlyInAnyOrder("ada", "ida");
        if (campaign.gift() instanceof Gift.Points) {
            assertThat(world.ledger.all(new AccountId(SHOP, "ada"))).hasSize(1);
            assertThat(world.ledger.all(new AccountId(SHOP, "ida"))).hasSize(1);
        } else {
            assertThat(world.coupons.left(SHOP, "pool")).isEqualTo(1);
        }
        return crashing.crashed();
    }

    private static Campaign campaign(Occasion occasion, Gift gift) {
        Campaign plain =
                SampleCampaigns.activeSince(
                        SampleCampaigns.of(SHOP, "easter", new OnOccasion(occasion, 0)),
                        Instant.EPOCH);
        return SampleCampaigns.giving(SampleCampaigns.to(plain, BUYERS_OF_TEA), gift);
    }

    /** Two customers who bought tea a year ago to the day, and one who bought a mug. */
    private static final class World {

        final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
        final InMemoryCouponPools coupons = new InMemoryCouponPools();
        final InMemoryCampaignRuns runs = new InMemoryCampaignRuns();
        final InMemoryCustomers customers = new InMemoryCustomers();
        final List<MailOrder.OfCampaign> ordered = new ArrayList<>();

        World() {
            SampleBuyers buyers = new SampleBuyers(SHOP, customers, customers);
            Instant bought = EASTER.minus(Duration.ofDays(365));
            for (String id : List.of("ada", "ida")) {
                buyers.buys(buyers.buyer(id, null, bought), Set.of("sku-tea"), bought);
            }
            buyers.buyer("mug", null, bought);
            coupons.put(SHOP, "pool", List.of("one", "two", "three"), null);
        }

        /** Runs a campaign as its queue does, and returns whether that succeeded. */
        boolean run(Campaign campaign, Crashing crashing) throws IOException {
            SendOccasionMailsHandler handler =
                    new SendOccasionMailsHandler(
                            new CampaignRunner.Ports(
                                    crashing.wrap(Campaigns.class, new OneCampaign(campaign)),
                                    crashing.wrap(CampaignRuns.class, runs),
                                    body -> {
                                        throw new AssertionError("there is time enough");
                                    }),
                            new SendOccasionMails.Find(
                                    crashing.wrap(FindShopCustomers.class, customers),
                                    crashing.wrap(FindPurchaseDays.class, customers),
                                    new InMemoryCustomerLists()),
                            orders(crashing));
            ByteArrayOutputStream response = new ByteArrayOutputStream();
            handler.handleRequest(
                    new ByteArrayInputStream(
                            Files.readString(
                                            RepositoryRoot.path()
                                                    .resolve("events/send-occasion-mails/run.json"))
                                    .getBytes(StandardCharsets.UTF_8)),
                    response,
                    new FixedContext("request-1", () -> 60_000));
            return response.toString(StandardCharsets.UTF_8).equals("{\"batchItemFailures\":[]}");
        }

        OrderDueMails orders(Crashing crashing) {
            return new OrderDueMails(
                    crashing.wrap(
                            ReadAudienceFacts.class,
                            SampleFacts.of(customers, ledger, _ -> Map.of())),
                    SampleGifts.of(
                            crashing.wrap(PointsLedger.class, ledger),
                            crashing.wrap(CouponPools.class, coupons)),
                    crashing.wrap(OrderMails.class, this::keep));
        }

        private void keep(List<? extends MailOrder> orders) {
            orders.forEach(order -> ordered.add((MailOrder.OfCampaign) order));
        }
    }
}
