package dev.stammkunde.sendbirthdaymails;

import static dev.stammkunde.shop.LifeEvent.CHILD_BIRTHDAY;
import static dev.stammkunde.shop.LifeEvent.GRADUATION;
import static dev.stammkunde.shop.LifeEvent.MOVE;
import static dev.stammkunde.shop.LifeEvent.PET_BIRTHDAY;
import static dev.stammkunde.shop.LifeEvent.WEDDING;
import static dev.stammkunde.shop.testing.SampleDates.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.LeapDay;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.MergeChange;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.points.Booking;
import dev.stammkunde.shop.LifeEvent;
import dev.stammkunde.testkit.Crashing;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** Mails on dates of customers' lives: each year, or once, by what the customer agreed to. */
final class LifeEventMailsTest {

    private static final Instant PI_DAY = Instant.parse("2026-03-14T08:00:00Z");
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T08:00:00Z");

    @Test
    void run_eachDayOfAYear_writesToEverybodyOnTheirDayOnce() {
        World world = new World(campaign(PET_BIRTHDAY, 0));
        LocalDate.of(2028, 1, 1)
                .datesUntil(LocalDate.of(2029, 1, 1))
                .forEach(
                        day ->
                                world.withDates(
                                        "c" + day,
                                        date(PET_BIRTHDAY, "--" + day.toString().substring(5))));

        runDaily(world, NEW_YEAR, 365);

        assertThat(world.orders).hasSize(366);
        assertThat(new HashSet<>(world.orders.stream().map(MailOrder.OfCampaign::key).toList()))
                .hasSize(366);
    }

    @Test
    void run_weddingOfNextMay_isWrittenToOnTheDayAndEachYearAfter() {
        World world = new World(campaign(WEDDING, 0)).withDates("ada", date(WEDDING, "2027-05-08"));

        runDaily(world, NEW_YEAR, 3 * 365);

        assertThat(names(world)).containsExactly("ada event/2027", "ada event/2028");
    }

    @Test
    void run_moveAndGraduation_comeOnceAndNeverAgain() {
        for (LifeEvent once : List.of(MOVE, GRADUATION)) {
            World world = new World(campaign(once, -7)).withDates("ada", date(once, "2026-06-30"));

            runDaily(world, NEW_YEAR, 3 * 365);

            assertThat(world.orders)
                    .singleElement()
                    .satisfies(
                            order -> {
                                assertThat(order.key().name()).isEqualTo("event/2026");
                                assertThat(order.occasion()).isEqualTo(LocalDate.of(2026, 6, 30));
                                assertThat(order.notBefore())
                                        .isEqualTo(Instant.parse("2026-06-23T08:00:00Z"));
                            });
        }
    }

    /** Of three children two were born on one day: that is one mail. */
    @Test
    void run_severalChildren_haveAMailForEachDayOfTheirs() {
        World world =
                new World(giving(CHILD_BIRTHDAY))
                        .withDates(
                                "ada",
                                date(CHILD_BIRTHDAY, "2020-03-14"),
                                date(CHILD_BIRTHDAY, "--03-14"),
                                date(CHILD_BIRTHDAY, "2016-02-29"));

        runDaily(world, NEW_YEAR, 2 * 365);

        assertThat(names(world))
                .containsExactly(
                        "ada event/2026-02-29",
                        "ada event/2026-03-14",
                        "ada event/2027-02-29",
                        "ada event/2027-03-14");
        assertThat(world.entries("ada")).hasSize(4);
        assertThat(((Booking.Gift) world.entries("ada").getFirst().booking()).reason())
                .isEqualTo(Booking.GiftReason.OCCASION);
    }

    @Test
    void run_childrenOf28And29February_areOneMailInAYearWithoutIt() {
        World world =
                new World(giving(CHILD_BIRTHDAY))
                        .withDates(
                                "ada",
                                date(CHILD_BIRTHDAY, "2015-02-28"),
                                date(CHILD_BIRTHDAY, "2016-02-29"));

        runDaily(world, Instant.parse("2027-02-01T08:00:00Z"), 365 + 60);

        assertThat(names(world))
                .containsExactly(
                        "ada event/2027-02-28", "ada event/2028-02-28", "ada event/2028-02-29");
        assertThat(world.entries("ada")).hasSize(3);
    }

    /** One who is not old enough for a mail stands for nobody. */
    @Test
    void run_childBornOn28FebruaryOfThisYear_leavesTheOtherTheirMail() {
        World world =
                new World(campaign(CHILD_BIRTHDAY, 0))
                        .withDates(
                                "ada",
                                date(CHILD_BIRTHDAY, "2027-02-28"),
                                date(CHILD_BIRTHDAY, "2016-02-29"));

        runDaily(world, Instant.parse("2027-02-01T08:00:00Z"), 60);

        assertThat(names(world)).containsExactly("ada event/2027-02-29");
    }

    /** Nobody is congratulated on a birth. */
    @Test
    void run_childOfThisYear_isWrittenToFromItsFirstBirthdayOn() {
        World world =
                new World(campaign(CHILD_BIRTHDAY, 0))
                        .withDates("ada", date(CHILD_BIRTHDAY, "2026-03-14"));

        runDaily(world, NEW_YEAR, 2 * 365);

        assertThat(names(world)).containsExactly("ada event/2027-03-14");
    }

    @Test
    void run_dateDeletedOrOfAnotherEvent_writesToNobody() {
        World world =
                new World(campaign(WEDDING, 0))
                        .with("own", "--03-14")
                        .withDates("pet", date(PET_BIRTHDAY, "--03-14"))
                        .withDates("gone", date(WEDDING, "2019-03-14"));
        world.withDates("gone");

        world.run(PI_DAY);

        assertThat(world.orders).isEmpty();
    }

    @Test
    void run_agreedToALittleBefore_waitsForTheNextYear() {
        World world =
                new World(campaign(WEDDING, 0))
                        .withDates(
                                "new",
                                date(WEDDING, "2019-03-14", PI_DAY.minus(Duration.ofDays(29))))
                        .withDates(
                                "known",
                                date(WEDDING, "2019-03-14", PI_DAY.minus(Duration.ofDays(31))));

        world.run(PI_DAY);

        assertThat(names(world)).containsExactly("known event/2026");
    }

    /** Who makes up a pet for each day of the year has no more gifts than eight pets bring. */
    @Test
    void run_datesChangedAgainAndAgain_giveNoMoreThanThereCanBe() {
        World world = new World(giving(PET_BIRTHDAY));

        for (int day = 0; day < 60; day++) {
            LocalDate today = LocalDate.of(2026, 1, 1).plusDays(day);
            world.withDates("ada", date(PET_BIRTHDAY, today.toString().replace("2026-", "--")));
            world.run(NEW_YEAR.plus(Duration.ofDays(day)));
        }

        assertThat(world.entries("ada")).hasSize(8);
    }

    @Test
    void run_stopsAtAnyCall_doesTheRestAndNothingTwice() {
        boolean crashed = true;
        int stops = 0;
        for (int call = 0; crashed; call++) {
            Crashing crashing = new Crashing(call, true);
            World world =
                    new World(giving(CHILD_BIRTHDAY))
                            .withDates(
                                    "ada",
                                    date(CHILD_BIRTHDAY, "--03-14"),
                                    date(CHILD_BIRTHDAY, "--03-13"));
            world.run(Instant.parse("2026-03-12T08:00:00Z"));
            world.run(PI_DAY, crashing);
            world.run(PI_DAY);
            crashed = crashing.crashed();
            stops += crashed ? 1 : 0;

            assertThat(world.orders.stream().map(MailOrder.OfCampaign::key).distinct()).hasSize(2);
            assertThat(world.entries("ada")).hasSize(2);
        }
        assertThat(stops).isGreaterThan(8);
    }

    @Test
    void run_customerMergedAfterTheDay_isNotWrittenToAgainUnderTheOtherId() {
        World world =
                new World(campaign(CHILD_BIRTHDAY, 0))
                        .withDates("8", date(CHILD_BIRTHDAY, "--03-14"))
                        .withDates("9", date(CHILD_BIRTHDAY, "--03-15"));
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

        world.run(PI_DAY);
        world.run(PI_DAY.plus(Duration.ofDays(1)));
        world.run(Instant.parse("2027-03-14T08:00:00Z"));

        assertThat(names(world))
                .containsExactly("8 event/2026-03-14", "9 event/2026-03-15", "9 event/2027-03-14");
    }

    private static List<String> names(World world) {
        return world.orders.stream()
                .map(order -> order.key().customer().id() + ' ' + order.key().name())
                .toList();
    }

    private static void runDaily(World world, Instant from, int days) {
        IntStream.range(0, days).forEach(day -> world.run(from.plus(Duration.ofDays(day))));
    }

    private static Campaign giving(LifeEvent event) {
        return SampleCampaigns.giving(campaign(event, 0), new Gift.Points(50));
    }

    private static Campaign campaign(LifeEvent event, int daysAfter) {
        return SampleCampaigns.of(
                World.SHOP,
                "event",
                new CampaignRule.OnLifeEvent(
                        event, new CampaignRule.Birthday(daysAfter, LeapDay.FEBRUARY_28, 30)));
    }
}
