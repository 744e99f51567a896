package dev.stammkunde.sendbirthdaymails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.LeapDay;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.MergeChange;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OnQuietDays;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.GiftGiven;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.shop.Language;
import dev.stammkunde.testkit.Crashing;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

final class SendBirthdayMailsTest {

    private static final Instant PI_DAY = Instant.parse("2026-03-14T08:00:00Z");
    private static final Campaign PLAIN =
            SampleCampaigns.of(
                    World.SHOP, "birthday", new CampaignRule.Birthday(0, LeapDay.MARCH_1, 30));
    private static final Campaign GIVING_POINTS =
            SampleCampaigns.giving(PLAIN, new Gift.Points(50));
    private static final Campaign GIVING_COUPONS =
            SampleCampaigns.giving(PLAIN, new Gift.Coupon("pool"));
    private static final String FAILED = "{\"batchItemFailures\":[{\"itemIdentifier\":\"m-1\"}]}";

    @Test
    void run_birthdays_givesPointsAndOrdersTheMail() {
        World world =
                new World(GIVING_POINTS)
                        .with("ada", "1984-03-14")
                        .with("ida", "--03-15")
                        .with("eve", "--03-13");

        assertThat(world.run(PI_DAY)).isEqualTo(World.SUCCEEDED);

        assertThat(world.orders)
                .singleElement()
                .satisfies(
                        order -> {
                            assertThat(order.key().customer()).isEqualTo(World.id("ada"));
                            assertThat(order.key().name()).isEqualTo("birthday/2026");
                            assertThat(order.occasion()).isEqualTo(LocalDate.of(2026, 3, 14));
                            assertThat(order.notBefore()).isEqualTo(PI_DAY);
                            assertThat(order.gift())
                                    .isEqualTo(new GiftGiven.Points(50, LocalDate.of(2028, 3, 31)));
                        });
        assertThat(world.entries("ada"))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.points()).isEqualTo(50);
                            assertThat(entry.bookedAt()).isEqualTo(PI_DAY);
                            assertThat(entry.booking()).isInstanceOf(Booking.Gift.class);
                        });
        assertThat(world.entries("ida")).isEmpty();
    }

    /** The fourteenth of March 2026 is a Saturday, and Sundays are quiet. */
    @Test
    void run_beforeAQuietDay_celebratesItsBirthdaysToo() {
        World world =
                new World(SampleCampaigns.onQuietDays(PLAIN, OnQuietDays.BEFORE))
                        .with("ada", "1984-03-14")
                        .with("ida", "--03-15")
                        .with("eve", "--03-16");

        world.run(PI_DAY);
        world.run(PI_DAY.plusSeconds(86_400));

        assertThat(world.orders)
                .extracting(order -> order.key().customer())
                .containsExactlyInAnyOrder(World.id("ada"), World.id("ida"));
    }

    /** A pause left the days from the eleventh on out. */
    @Test
    void run_madeUpDaysLater_givesToThoseAloneWhomTheirMailStillReaches() {
        World world =
                new World(GIVING_POINTS)
                        .with("ada", "1984-03-14")
                        .with("ida", "--03-13")
                        .with("eve", "--03-11");
        world.run(Instant.parse("2026-03-10T08:00:00Z"));

        world.runLate(PI_DAY, PI_DAY.plusSeconds(3_600));

        assertThat(world.orders)
                .extracting(order -> order.key().customer())
                .containsExactlyInAnyOrder(World.id("ada"), World.id("ida"), World.id("eve"));
        assertThat(world.entries("ada")).hasSize(1);
        assertThat(world.entries("ida")).hasSize(1);
        assertThat(world.entries("eve")).isEmpty();
    }

    /** There is no account that points could go to. */
    @Test
    void run_subscriberWhoIsNoCustomer_getsTheMailWithoutPoints() {
        World world = new World(GIVING_POINTS).with("mailbox:0a1b", "1984-03-14");

        world.run(PI_DAY);

        assertThat(world.orders)
                .singleElement()
                .satisfies(order -> assertThat(order.gift()).isNull());
        assertThat(world.entries("mailbox:0a1b")).isEmpty();
    }

    /** Mails are written in the language that was chosen, so the audience is of those. */
    @Test
    void run_languageChosenByTheCustomer_countsBeforeWhatTheShopSays() {
        Audience german =
                new Audience(Set.of(Language.DE), Set.of(), null, null, null, null, null, Set.of());
        World world =
                new World(SampleCampaigns.to(PLAIN, german))
                        .with("ada", "1984-03-14")
                        .with("eve", "1984-03-14");
        world.chosen.put(World.id("eve"), Language.EN);

        world.run(PI_DAY);

        assertThat(world.orders)
                .extracting(order -> order.key().customer())
                .containsExactly(World.id("ada"));
    }

    @Test
    void run_eachDayOfTheYear_celebratesEverybodyOnce() {
        World world = new World(GIVING_POINTS);
        LocalDate.of(2028, 1, 1)
                .datesUntil(LocalDate.of(2029, 1, 1))
                .forEach(day -> world.with("c" + day, "--" + day.toString().substring(5)));

        IntStream.range(0, 365).forEach(day -> world.run(PI_DAY.plusSeconds(day * 86_400L)));

        assertThat(world.orders).hasSize(366);
        assertThat(new HashSet<>(world.orders.stream().map(MailOrder.OfCampaign::key).toList()))
                .hasSize(366);
    }

    @Test
    void run_firesTwice_changesNothing() {
        World world = new World(GIVING_POINTS).with("ada", "--03-14");

        world.run(PI_DAY);
        assertThat(world.run(PI_DAY)).isEqualTo(World.SUCCEEDED);

        assertThat(world.orders).hasSize(1);
        assertThat(world.entries("ada")).hasSize(1);
    }

    @Test
    void run_stopsAtAnyCall_doesTheRestAndNothingTwice() {
        for (Campaign campaign : List.of(GIVING_POINTS, GIVING_COUPONS)) {
            for (boolean afterEffect : List.of(false, true)) {
                boolean crashed = true;
                int stops = 0;
                for (int call = 0; crashed; call++) {
                    crashed = crashAt(campaign, call, afterEffect);
                    stops += crashed ? 1 : 0;
                }
                assertThat(stops).isGreaterThan(12);
            }
        }
    }

    private static boolean crashAt(Campaign campaign, int call, boolean afterEffect) {
        World world = new World(campaign).with("ada", "--03-14").with("ida", "--03-14");
        world.coupons.put(World.SHOP, "pool", List.of("one", "two", "three"), null);
        Crashing crashing = new Crashing(call, afterEffect);

        String first = world.run(PI_DAY, crashing);
        assertThat(world.run(PI_DAY)).isEqualTo(World.SUCCEEDED);

        assertThat(first).isEqualTo(crashing.crashed() ? FAILED : World.SUCCEEDED);
        // An order may come twice, and is delivered once.
        assertThat(new HashSet<>(world.orders)).hasSize(2);
        assertThat(world.orders.stream().map(MailOrder.OfCampaign::key).distinct()).hasSize(2);
        if (campaign.equals(GIVING_POINTS)) {
            assertThat(world.entries("ada")).hasSize(1);
            assertThat(world.entries("ida")).hasSize(1);
        } else {
            assertThat(world.coupons.left(World.SHOP, "pool")).isEqualTo(1);
        }
        return crashing.crashed();
    }

    @Test
    void run_poolEmpty_ordersTheMailThatWaitsForACode() {
        World world =
                new World(GIVING_COUPONS)
                        .with("ada", "--03-14")
                        .with("ida", "--03-14")
                        .with("eve", "--03-14");
        world.coupons.put(World.SHOP, "pool", List.of("one", "two"), null);

        assertThat(world.run(PI_DAY)).isEqualTo(World.SUCCEEDED);

        assertThat(new HashSet<>(world.orders)).hasSize(3);
        assertThat(world.orders)
                .extracting(MailOrder.OfCampaign::gift)
                .containsExactlyInAnyOrder(
                        new GiftGiven.Coupon("one", null),
                        new GiftGiven.Coupon("two", null),
                        new GiftGiven.Owed("pool", "2026"));
    }

    @Test
    void run_littleTime_goesOnInOtherInvocationsWithEachCustomerOnce() {
        World world = new World(GIVING_POINTS);
        IntStream.range(0, 230).forEach(i -> world.with("c" + i, "--03-14"));
        world.remainingMillis = 10;

        int invocations = 0;
        do {
            invocations++;
            assertThat(world.run(PI_DAY)).isEqualTo(World.SUCCEEDED);
        } while (world.continued.size() == invocations);

        assertThat(invocations).isGreaterThan(2);
        assertThat(world.orders).hasSize(230);
        assertThat(new HashSet<>(world.orders)).hasSize(230);
    }

    @Test
    void run_holdout_givesNothingAndLeavesTheMailToTheDelivery() {
        World world =
                new World(SampleCampaigns.holdingOut(GIVING_POINTS, 100)).with("ada", "--03-14");

        world.run(PI_DAY);

        assertThat(world.entries("ada")).isEmpty();
        assertThat(world.orders)
                .singleElement()
                .satisfies(order -> assertThat(order.gift()).isNull());
    }

    @Test
    void run_timeOfDay_isTheCustomers() {
        World world =
                new World(SampleCampaigns.at(PLAIN, LocalTime.of(9, 0)))
                        .with(
                                "la",
                                "--03-14",
                                "America/Los_Angeles",
                                PI_DAY.minusSeconds(9_000_000))
                        .with("nz", "--03-14", "Pacific/Auckland", PI_DAY.minusSeconds(9_000_000));

        world.run(PI_DAY.minusSeconds(86_400));
        world.run(PI_DAY);

        assertThat(world.orders)
                .extracting(order -> order.key().customer().id() + " " + order.notBefore())
                .containsExactly("nz 2026-03-13T20:00:00Z", "la 2026-03-14T16:00:00Z");
    }

    @Test
    void run_customerMergedAfterTheirBirthday_isNotCelebratedAgainUnderTheOtherId() {
        World world = new World(GIVING_POINTS).with("8", "--03-14");
        world.run(PI_DAY);
        CustomerId gone = World.id("8");
        CustomerId stays = World.id("9");
        world.customers.merge(
                MergeChange.of(
                        world.customers.buyer(gone),
                        world.customers.profileOf(gone),
                        world.customers.buyer(stays),
                        world.customers.profileOf(stays),
                        PI_DAY));

        assertThat(world.run(PI_DAY)).isEqualTo(World.SUCCEEDED);
        world.run(Instant.parse("2027-03-14T08:00:00Z"));

        assertThat(world.orders)
                .extracting(order -> order.key().customer().id() + ' ' + order.key().name())
                .containsExactly("8 birthday/2026", "9 birthday/2027");
    }

    @Test
    void run_newOrErasedOrPaused_celebratesNothing() {
        World world =
                new World(GIVING_POINTS)
                        .with("new", "--03-14", null, PI_DAY.minusSeconds(29 * 86_400))
                        .with("erased", "--03-14");
        world.customers.save(
                ProfileChange.between(
                        World.id("erased"),
                        world.customers.profileOf(World.id("erased")),
                        new Customer.Erased(PI_DAY)));

        assertThat(world.run(PI_DAY)).isEqualTo(World.SUCCEEDED);
        world.with("ada", "--03-15");
        world.change(SampleCampaigns.in(GIVING_POINTS, CampaignState.PAUSED));
        assertThat(world.run(PI_DAY.plusSeconds(86_400))).isEqualTo(World.SUCCEEDED);

        assertThat(world.orders).isEmpty();
    }

    @Test
    void run_birthdayEditedAfterwards_comesNotBeforeTwelveMonthsLater() {
        World world = new World(GIVING_POINTS).with("ada", "--03-14");
        world.run(PI_DAY);

        world.with("ada", "--05-01", null, PI_DAY.plusSeconds(60));
        Instant firstOfMay = Instant.parse("2026-05-01T08:00:00Z");
        world.run(firstOfMay);
        assertThat(world.orders).hasSize(1);

        world.run(Instant.parse("2027-05-01T08:00:00Z"));
        assertThat(world.entries("ada"))
                .extracting(LedgerEntry::key)
                .extracting(key -> key.effect())
                .containsExactly("gift/birthday/2026", "gift/birthday/2027");
    }

    @Test
    void handle_samples_areUnderstoodOrReported() throws IOException {
        World world = new World(GIVING_POINTS).with("ada", "--03-14");

        assertThat(world.deliver(sample("run"), Crashing.never())).isEqualTo(World.SUCCEEDED);
        assertThat(world.deliver(sample("run-fired-twice"), Crashing.never()))
                .isEqualTo(World.SUCCEEDED);
        assertThat(world.deliver(sample("unreadable"), Crashing.never()))
                .contains("itemIdentifier");

        assertThat(world.orders).hasSize(1);
    }

    private static String sample(String name) throws IOException {
        return Files.readString(
                RepositoryRoot.path().resolve("events/send-birthday-mails/" + name + ".json"));
    }
}
