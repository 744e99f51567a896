package dev.stammkunde.sendoccasionmails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.AudienceDraft;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule.OnOccasion;
import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.OrderDueMails;
import dev.stammkunde.campaigns.SavedAudience;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.campaigns.calendar.Occasion.EasterBased;
import dev.stammkunde.campaigns.calendar.Occasion.FirstPurchaseAnniversary;
import dev.stammkunde.campaigns.calendar.Occasion.Once;
import dev.stammkunde.campaigns.calendar.Occasion.PublicHoliday;
import dev.stammkunde.campaigns.runs.CampaignRunner;
import dev.stammkunde.campaigns.testing.InMemoryCampaignRuns;
import dev.stammkunde.campaigns.testing.InMemoryCouponPools;
import dev.stammkunde.campaigns.testing.InMemoryCustomerLists;
import dev.stammkunde.campaigns.testing.OneCampaign;
import dev.stammkunde.campaigns.testing.SampleAudiences;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.campaigns.testing.SampleFacts;
import dev.stammkunde.campaigns.testing.SampleGifts;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.customers.FindShopCustomers;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.customers.testing.SampleBuyers;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OnQuietDays;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.GiftGiven;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.shop.Language;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs {@code events/send-occasion-mails/run.json}, on its day and on others. */
final class SendOccasionMailsHandlerTest {

    private static final String SHOP = "demo-shop";
    private static final String RUN_TIME = "2026-04-05T07:00:00Z";
    private static final Instant EASTER = Instant.parse(RUN_TIME);
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final int HURRIED = 100;

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final SampleBuyers buyers = new SampleBuyers(SHOP, customers, customers);
    private final InMemoryMails mails = new InMemoryMails(customers);
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final InMemoryCouponPools coupons = new InMemoryCouponPools();
    private InMemoryCampaignRuns runs = new InMemoryCampaignRuns();
    private final List<MailOrder.OfCampaign> ordered = new ArrayList<>();
    private final InMemoryCustomerLists lists = new InMemoryCustomerLists();
    private @Nullable SavedAudience saved;
    private int shopPages;
    private Campaign campaign = campaign(new EasterBased(0), 0);
    private int callsUntilCrash = Integer.MAX_VALUE;
    private int continuations;

    @Test
    void handle_easter_ordersEveryoneAMail() throws IOException {
        CustomerId ada = buyers.known("ada", null);
        buyers.known("ben", null);
        buyers.erase(buyers.known("erased", null));

        run(EASTER);

        assertThat(keys())
                .containsExactlyInAnyOrder(
                        new MailKey(ada, "easter/2026-04-05"),
                        new MailKey(new CustomerId(SHOP, "ben"), "easter/2026-04-05"));
        assertThat(ordered.getFirst().occasion()).isEqualTo(LocalDate.parse("2026-04-05"));
        assertThat(ordered.getFirst().notBefore()).isEqualTo(EASTER);
        assertThat(ordered.getFirst().variant()).isEqualTo(Campaign.MAIN);
    }

    /** Mails are written in the language that was chosen, so the audience is of those. */
    /** Sundays are quiet. */
    @Test
    void handle_easterBeforeQuietDays_isOrderedOnTheSaturdayAndOnce() throws IOException {
        buyers.known("ada", null);
        campaign = SampleCampaigns.onQuietDays(campaign, OnQuietDays.BEFORE);

        run(EASTER.minus(Duration.ofDays(1)));
        run(EASTER);

        assertThat(ordered.getFirst().orderedAt()).isEqualTo(EASTER.minus(Duration.ofDays(1)));
        assertThat(Set.copyOf(keys())).hasSize(1);
    }

    @Test
    void handle_languageChosenByTheCustomer_countsBeforeWhatTheShopSays() throws IOException {
        campaign =
                SampleCampaigns.to(
                        campaign,
                        new Audience(
                                Set.of(Language.DE),
                                Set.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                Set.of()));
        CustomerId german = buyers.known("german", null);
        choose(buyers.known("chose-english", null), Language.EN);
        CustomerId chose = buyers.known("chose-german", null);
        choose(chose, Language.DE);

        run(EASTER);

        assertThat(ordered)
                .extracting(order -> order.key().customer())
                .containsExactlyInAnyOrder(german, chose);
    }

    private void choose(CustomerId customer, Language language) {
        mails.save(
                customer,
                mails.standing(customer),
                Standing.empty().with(Wishes.none().withLanguage(language)));
    }

    @Test
    void handle_everyDayOfFiveYears_ordersEachEasterOnce() throws IOException {
        buyers.known("ada", null);

        for (int day = 0; day < 1_826; day++) {
            run(Instant.parse("2026-01-01T07:00:00Z").plus(Duration.ofDays(day)));
        }

        assertThat(ordered)
                .extracting(MailOrder.OfCampaign::occasion)
                .containsExactly(
                        LocalDate.parse("2026-04-05"),
                        LocalDate.parse("2027-03-28"),
                        LocalDate.parse("2028-04-16"),
                        LocalDate.parse("2029-04-01"),
                        LocalDate.parse("2030-04-21"));
    }

    @Test
    void handle_publicHoliday_isThatOfTheState() throws IOException {
        campaign = campaign(new PublicHoliday("DE", "by", "EPIPHANY"), -1);
        buyers.known("ada", null);

        run(Instant.parse("2027-01-05T08:00:00Z"));

        assertThat(ordered)
                .extracting(MailOrder.OfCampaign::occasion)
                .containsExactly(LocalDate.parse("2027-01-06"));
    }

    @Test
    void handle_timeOfDay_isThatOfTheCustomersZone() throws IOException {
        campaign = SampleCampaigns.at(campaign(new Once(), 0), LocalTime.of(18, 0));
        buyers.known("ada", null);
        buyers.known("tui", AUCKLAND);

        run(EASTER);

        assertThat(ordered)
                .extracting(order -> order.key().customer().id() + " " + order.notBefore())
                .containsExactlyInAnyOrder("ada 2026-04-05T16:00:00Z", "tui 2026-04-05T06:00:00Z");
    }

    @Test
    void handle_newsletterTwice_isOneMail() throws IOException {
        campaign = campaign(new Once(), 0);
        buyers.known("ada", null);

        run(EASTER);
        run(EASTER.plus(Duration.ofDays(1)));

        assertThat(new HashSet<>(keys())).hasSize(1);
    }

    @Test
    void handle_anniversaryOfALeapDay_comesOnceEachYear() throws IOException {
        campaign = campaign(new FirstPurchaseAnniversary(), 0);
        buyers.buyer("leap", null, Instant.parse("2024-02-29T10:00:00Z"));
        buyers.buyer("other", null, Instant.parse("2024-06-01T10:00:00Z"));

        for (int year = 2025; year <= 2028; year++) {
            for (int day = 0; day < 10; day++) {
                run(Instant.parse(year + "-02-23T08:00:00Z").plus(Duration.ofDays(day)));
            }
        }

        assertThat(ordered)
                .extracting(order -> order.key().name() + " " + order.occasion())
                .containsExactly(
                        "easter/2025 2025-02-28",
                        "easter/2026 2026-02-28",
                        "easter/2027 2027-02-28",
                        "easter/2028 2028-02-29");
    }

    @Test
    void handle_audience_isAskedOfEachCustomer() throws IOException {
        campaign =
                SampleCampaigns.to(
                        campaign,
                        new Audience(Set.of(), Set.of(), null, null, 30, null, null, Set.of()));
        buyers.known("never", null);
        buyers.buyer("late", null, EASTER.minus(Duration.ofDays(31)));
        buyers.buyer("ada", null, EASTER.minus(Duration.ofDays(30)));

        run(EASTER);

        assertThat(ordered).extracting(order -> order.key().customer().id()).containsExactly("ada");
    }

    /** The audience's conditions and its list hold beside the campaign's own conditions. */
    @Test
    void handle_savedAudience_isAskedBesideTheCampaignsOwn() throws IOException {
        campaign =
                SampleCampaigns.to(
                        campaign,
                        new Audience(Set.of(), Set.of(), null, null, 30, null, null, Set.of())
                                .within("regulars"));
        Instant lately = EASTER.minus(Duration.ofDays(20));
        CustomerId ada = buyers.buyer("ada", null, lately);
        buyers.buyer("not-listed", null, lately);
        CustomerId late = buyers.buyer("late", null, EASTER.minus(Duration.ofDays(31)));
        CustomerId justNow = buyers.buyer("just-now", null, EASTER.minus(Duration.ofDays(1)));
        lists.holding(SHOP, "l1", ada, late, justNow);
        saved =
                SampleAudiences.saved(
                        SHOP,
                        "regulars",
                        4,
                        new AudienceDraft("Regulars", SampleAudiences.notBoughtFor(10), "l1"));

        run(EASTER);

        assertThat(ordered).extracting(order -> order.key().customer()).containsExactly(ada);
        CampaignRun run = runs.latest(campaign.id(), 1).getFirst();
        assertThat(run.audienceVersion()).isEqualTo(4);
        assertThat(run.progress().counts()).containsEntry("CustomersNotInAudience", 2L);
    }

    /** A run looks at those in the list, and not at the shop's other customers. */
    @Test
    void handle_listOfAShopWithManyCustomers_isGoneThroughAlone() throws IOException {
        campaign = SampleCampaigns.to(campaign, Audience.everyone().within("regulars"));
        List<CustomerId> listed = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            CustomerId customer = buyers.known("c" + i, null);
            if (i % 2 == 0) {
                listed.add(customer);
            }
        }
        lists.holding(SHOP, "l1", listed.toArray(CustomerId[]::new));
        saved =
                SampleAudiences.saved(
                        SHOP,
                        "regulars",
                        1,
                        new AudienceDraft("Regulars", Audience.everyone(), "l1"));

        do {
            handle(EASTER, HURRIED);
        } while (!isFinished());

        assertThat(ordered)
                .extracting(order -> order.key().customer())
                .containsExactlyInAnyOrderElementsOf(listed);
        assertThat(shopPages).isZero();
    }

    @Test
    void handle_littleTimeEachTime_isContinuedToTheEnd() throws IOException {
        for (int i = 0; i < 950; i++) {
            buyers.known("c" + i, null);
        }

        int deliveries = 0;
        do {
            handle(EASTER, HURRIED);
            deliveries++;
        } while (!isFinished());

        assertThat(new HashSet<>(keys())).hasSize(950).hasSameSizeAs(ordered);
        assertThat(continuations).isEqualTo(deliveries - 1).isGreaterThan(5);
    }

    /** Whatever call fails, the next delivery goes on: everyone is there and under one key. */
    @Test
    void handle_crashAtEachCall_ordersEveryoneUnderOneKey() throws IOException {
        for (int i = 0; i < 350; i++) {
            buyers.known("c" + i, null);
        }
        boolean crashed = true;
        for (int crashAt = 1; crashed; crashAt++) {
            runs = new InMemoryCampaignRuns();
            ordered.clear();
            callsUntilCrash = crashAt;

            crashed = !handle(EASTER, 20_000);
            callsUntilCrash = Integer.MAX_VALUE;
            if (crashed) {
                run(EASTER);
            }

            assertThat(new HashSet<>(keys())).as("crash at call %s", crashAt).hasSize(350);
            // Only the page that was not saved comes again.
            assertThat(ordered).hasSizeLessThanOrEqualTo(350 + 100);
        }
    }

    @Test
    void handle_gift_isGivenOnceForTheOccasionAndToldOf() throws IOException {
        campaign = SampleCampaigns.giving(campaign, new Gift.Points(50));
        buyers.known("ada", null);

        run(EASTER);
        runs = new InMemoryCampaignRuns();
        run(EASTER);

        assertThat(ordered).hasSize(2);
        assertThat(new HashSet<>(ordered))
                .singleElement()
                .satisfies(order -> assertThat(order.gift()).isInstanceOf(GiftGiven.Points.class));
        assertThat(giftsOf("ada")).containsExactly("gift/easter/2026-04-05");
    }

    @Test
    void handle_giftOfANewsletter_isGivenOnceHoweverOftenItRuns() throws IOException {
        campaign = SampleCampaigns.giving(campaign(new Once(), 0), new Gift.Points(50));
        buyers.known("ada", null);

        run(EASTER);
        run(EASTER.plus(Duration.ofDays(7)));

        assertThat(giftsOf("ada")).containsExactly("gift/easter/once");
    }

    @Test
    void handle_poolEmpty_ordersTheMailThatWaitsForACode() throws IOException {
        campaign = SampleCampaigns.giving(campaign, new Gift.Coupon("pool"));
        buyers.known("ada", null);
        buyers.known("ben", null);
        coupons.put(SHOP, "pool", List.of("one"), null);

        assertThat(handle(EASTER, 60_000)).isTrue();

        assertThat(ordered)
                .extracting(MailOrder.OfCampaign::gift)
                .containsExactlyInAnyOrder(
                        new GiftGiven.Coupon("one", null),
                        new GiftGiven.Owed("pool", "2026-04-05"));
        assertThat(isFinished()).isTrue();
    }

    private List<String> giftsOf(String customer) {
        return ledger.all(new AccountId(SHOP, customer)).stream()
                .map(entry -> entry.key().effect())
                .toList();
    }

    private List<MailKey> keys() {
        return ordered.stream().map(MailOrder.OfCampaign::key).toList();
    }

    private boolean isFinished() {
        return runs.latest(campaign.id(), 1).getFirst().isFinished();
    }

    private void run(Instant time) throws IOException {
        assertThat(handle(time, 60_000)).isTrue();
    }

    private boolean handle(Instant time, int millis) throws IOException {
        SendOccasionMailsHandler handler =
                new SendOccasionMailsHandler(
                        new CampaignRunner.Ports(
                                new OneCampaign(campaign, saved),
                                new Runs(),
                                body -> continuations++),
                        new SendOccasionMails.Find(new Customers(), customers, lists),
                        new OrderDueMails(
                                SampleFacts.of(customers, new InMemoryPointsLedger(), mails, lists),
                                SampleGifts.of(ledger, coupons),
                                this::order));
        String event =
                Files.readString(
                                RepositoryRoot.path()
                                        .resolve("events/send-occasion-mails/run.json"))
                        .replace(RUN_TIME, time.toString());
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                response,
                new FixedContext("request-1", () -> millis));
        return response.toString(StandardCharsets.UTF_8).equals("{\"batchItemFailures\":[]}");
    }

    /** Takes half of the orders of a call that fails. */
    private void order(List<? extends MailOrder> orders) {
        int taken = callsUntilCrash == 1 ? orders.size() / 2 : orders.size();
        orders.subList(0, taken).forEach(order -> ordered.add((MailOrder.OfCampaign) order));
        call();
    }

    private void call() {
        callsUntilCrash--;
        if (callsUntilCrash == 0) {
            throw new IllegalStateException("crash");
        }
    }

    private static Campaign campaign(Occasion occasion, int daysAfter) {
        return SampleCampaigns.activeSince(
                SampleCampaigns.of(SHOP, "easter", new OnOccasion(occasion, daysAfter)),
                Instant.EPOCH);
    }

    /** Fails after its work as well as before it. */
    private final class Runs implements CampaignRuns {

        @Override
        public CampaignRun begin(
                Campaign begun, @Nullable Integer audienceVersion, Instant scheduledAt) {
            call();
            CampaignRun run = runs.begin(begun, audienceVersion, scheduledAt);
            call();
            return run;
        }

        @Override
        public SaveResult save(CampaignRun run) {
            call();
            SaveResult result = runs.save(run);
            call();
            return result;
        }

        @Override
        public List<CampaignRun> latest(CampaignId id, int limit) {
            return runs.latest(id, limit);
        }
    }

    private final class Customers implements FindShopCustomers {

        @Override
        public CustomerPage customersOf(String shopId, int shard, String after) {
            call();
            shopPages++;
            return customers.customersOf(shopId, shard, after);
        }

        @Override
        public int shardCount() {
            return customers.shardCount();
        }
    }
}
