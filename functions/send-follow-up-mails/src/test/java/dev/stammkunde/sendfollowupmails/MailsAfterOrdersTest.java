package dev.stammkunde.sendfollowupmails;

import static dev.stammkunde.customers.OrderMilestone.DELIVERED;
import static dev.stammkunde.customers.OrderMilestone.PAID;
import static dev.stammkunde.customers.OrderMilestone.PLACED;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Article;
import dev.stammkunde.campaigns.CampaignRule.AfterOrder;
import dev.stammkunde.campaigns.Goods;
import dev.stammkunde.campaigns.OrderFilter;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.customers.AfterMilestone;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.testing.SampleOrderReports;
import dev.stammkunde.customers.testing.ToldOrders.Told;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Mails after what happened to orders. */
final class MailsAfterOrdersTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Tuesday afternoon in Berlin. */
    private static final Instant BOUGHT = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void run_threeDaysAfterTheDelivery_ordersTheMailOfThatOrder() {
        Shop shop = new Shop(Shop.after(DELIVERED, 3));
        CustomerId anna = shop.orders.customer("anna");
        shop.orders.hear(
                Told.paid("anna", "o1", BOUGHT).delivered(Instant.parse("2026-03-12T23:30:00Z")));

        everyDay(shop, "2026-03-10", 6);
        assertThat(shop.mails).isEmpty();
        shop.run("2026-03-16T08:00:00Z");

        MailOrder.OfCampaign order = shop.mails.values().iterator().next();
        assertThat(order.key().customer()).isEqualTo(anna);
        assertThat(order.key().name()).isEqualTo("thanks/order/o1");
        // It was past midnight in Berlin.
        assertThat(order.occasion()).isEqualTo(LocalDate.parse("2026-03-13"));
        assertThat(order.notBefore()).isEqualTo("2026-03-16T08:00:00Z");
        assertThat(shop.counts()).isEqualTo(Map.of("MailsOrdered", 1L));
    }

    @Test
    void run_atATimeOfDay_forgetsNoOrderOfTheDayOfTheRun() {
        Shop shop = new Shop(Shop.after(PLACED, 1));
        shop.campaign = SampleCampaigns.at(shop.campaign, LocalTime.of(9, 0));
        shop.orders.customer("anna");
        shop.orders.customer("berta");
        shop.orders.hear(Told.paid("anna", "o1", Instant.parse("2026-03-10T07:00:00Z")));
        shop.run("2026-03-09T09:00:00Z");
        shop.run("2026-03-10T09:00:00Z");
        assertThat(shop.mails).isEmpty();

        shop.orders.hear(Told.paid("berta", "o2", Instant.parse("2026-03-10T15:00:00Z")));
        shop.run("2026-03-11T09:00:00Z");

        assertThat(shop.mailed()).containsExactlyInAnyOrder("anna order/o1", "berta order/o2");
    }

    @Test
    void run_daysNone_comesOnTheDayAfter() {
        Shop shop = new Shop(Shop.after(PLACED, 0));
        shop.orders.customer("anna");
        shop.orders.hear(Told.paid("anna", "o1", BOUGHT));

        shop.run("2026-03-10T15:00:00Z");
        assertThat(shop.mails).isEmpty();
        shop.run("2026-03-11T08:00:00Z");

        assertThat(shop.mailed()).containsExactly("anna order/o1");
    }

    @Test
    void run_twoOrdersOfADayAndAgain_areAMailEachOnce() {
        Shop shop = new Shop(Shop.after(PAID, 1));
        shop.orders.customer("anna");
        shop.orders.hear(Told.paid("anna", "o1", BOUGHT));
        shop.orders.hear(Told.paid("anna", "o/2", BOUGHT.plusSeconds(60)));

        shop.run("2026-03-11T08:00:00Z");
        shop.run("2026-03-11T08:00:00Z");
        shop.run("2026-03-11T16:00:00Z");

        assertThat(shop.mailed()).containsExactlyInAnyOrder("anna order/o1", "anna order/o%2F2");
    }

    @Test
    void run_refundedCancelledOrUnpaid_isLeftAndCounted() {
        Shop shop = new Shop(Shop.after(PLACED, 2));
        for (String name : List.of("refunded", "cancelled", "unpaid", "authorized")) {
            shop.orders.customer(name);
            shop.orders.hear(Told.paid(name, name, BOUGHT));
        }
        shop.orders.hear(
                Told.paid("refunded", "refunded", BOUGHT)
                        .refunded(
                                List.of(
                                        SampleOrderReports.refund(
                                                "r", SampleOrderReports.cents(500)))));
        shop.orders.hear(Told.paid("cancelled", "cancelled", BOUGHT).cancelled(true));
        shop.orders.hear(
                Told.paid("unpaid", "unpaid", BOUGHT)
                        .with(new Payment.Unpaid(PaymentState.PENDING)));
        shop.orders.hear(
                Told.paid("authorized", "authorized", BOUGHT)
                        .with(new Payment.Unpaid(PaymentState.AUTHORIZED)));
        shop.orders.hear(Told.paid("erased", "erased", BOUGHT));

        shop.run("2026-03-12T08:00:00Z");

        assertThat(shop.mailed()).containsExactly("authorized order/authorized");
        assertThat(shop.counts())
                .isEqualTo(
                        Map.of(
                                "MailsOrdered",
                                1L,
                                "OrdersRefunded",
                                1L,
                                "OrdersNotPaid",
                                1L,
                                "WithoutAddress",
                                1L));
    }

    @Test
    void run_takenOverAsHistory_isNotMailedAndCountsAsAPurchase() {
        Shop shop = new Shop(Shop.after(PLACED, 2));
        shop.orders.customer("anna");
        shop.orders.customer("bert");
        Told taken = Told.paid("anna", "history", BOUGHT);
        shop.orders.takeOver(taken);
        shop.orders.hear(taken.delivered(BOUGHT.plusSeconds(60)));
        shop.orders.hear(Told.paid("bert", "live", BOUGHT));
        shop.orders.takeOver(Told.paid("bert", "live", BOUGHT));

        shop.run("2026-03-12T08:00:00Z");

        assertThat(shop.mailed()).containsExactly("bert order/live");
    }

    @Test
    void run_onlyTheFirstPurchase_leavesLaterOnes() {
        Shop shop = new Shop(Shop.after(PLACED, 2, new OrderFilter(1, 1, Goods.ANY, false)));
        shop.orders.customer("anna");
        shop.orders.hear(Told.paid("anna", "o1", BOUGHT));
        shop.orders.hear(Told.paid("anna", "o2", BOUGHT.plus(Duration.ofDays(1))));

        everyDay(shop, "2026-03-12", 2);

        assertThat(shop.mailed()).containsExactly("anna order/o1");
        assertThat(shop.counts()).isEqualTo(Map.of("OrdersOfOtherNumber", 1L));
    }

    @Test
    void run_goodsAndArticles_leavesOrdersWithoutThem() {
        OrderFilter tea = Shop.goods(new Goods(Set.of(), Set.of("tea")));
        Article pot =
                new Article(
                        new Goods(Set.of("pot", "pot-2"), Set.of()),
                        Map.of(
                                Language.DE,
                                new Article.Link("https://shop.example/pot", "Die Kanne")));
        Shop shop = new Shop(new AfterOrder(new AfterMilestone(PLACED, 1), tea, List.of(pot)));
        for (String name : List.of("both", "tea", "pot", "none")) {
            shop.orders.customer(name);
        }
        shop.orders.hear(Told.paid("both", "o1", BOUGHT).of(Set.of("pot-2"), Set.of("tea", "x")));
        shop.orders.hear(Told.paid("tea", "o2", BOUGHT).of(Set.of("leaf"), Set.of("tea")));
        shop.orders.hear(Told.paid("pot", "o3", BOUGHT).of(Set.of("pot"), Set.of("ware")));
        shop.orders.hear(Told.paid("none", "o4", BOUGHT));

        shop.run("2026-03-11T08:00:00Z");

        assertThat(shop.mailed()).containsExactly("both order/o1");
        assertThat(shop.counts()).containsEntry("OrdersOfOtherGoods", 3L);
    }

    @Test
    void run_reportedLate_isMailedOnItsDayAndNotAfterIt() {
        Shop shop = new Shop(Shop.after(DELIVERED, 3));
        shop.orders.customer("anna");
        shop.orders.customer("berta");
        Told anna = Told.paid("anna", "o1", BOUGHT);
        Told berta = Told.paid("berta", "o2", BOUGHT);
        shop.orders.hear(anna);
        shop.orders.hear(berta);
        everyDay(shop, "2026-03-10", 3);
        shop.orders.hear(anna.delivered(BOUGHT));
        everyDay(shop, "2026-03-13", 1);
        shop.orders.hear(berta.delivered(BOUGHT));

        everyDay(shop, "2026-03-14", 4);

        assertThat(shop.mailed()).containsExactly("anna order/o1");
    }

    @Test
    void run_deliveryCorrectedOrTakenBack_isMailedOnceAndOnlyWhileItHolds() {
        Shop shop = new Shop(Shop.after(DELIVERED, 2));
        shop.orders.customer("anna");
        shop.orders.customer("berta");
        Told anna = Told.paid("anna", "o1", BOUGHT);
        Told berta = Told.paid("berta", "o2", BOUGHT);
        shop.orders.hear(anna.delivered(BOUGHT));
        shop.orders.hear(berta.delivered(BOUGHT));
        everyDay(shop, "2026-03-11", 1);
        shop.orders.hear(berta.delivered(null));
        everyDay(shop, "2026-03-12", 1);
        shop.orders.hear(anna.delivered(BOUGHT.plus(Duration.ofDays(3))));

        everyDay(shop, "2026-03-13", 5);

        assertThat(shop.mailed()).containsExactly("anna order/o1");
    }

    @Test
    void run_cancelledAndRevived_isMailedIfItIsBackByItsDay() {
        Shop shop = new Shop(Shop.after(PLACED, 2));
        shop.orders.customer("back");
        shop.orders.customer("late");
        Told back = Told.paid("back", "back", BOUGHT);
        Told late = Told.paid("late", "late", BOUGHT);
        shop.orders.hear(back);
        shop.orders.hear(late);
        shop.orders.hear(back.cancelled(true));
        shop.orders.hear(late.cancelled(true));
        everyDay(shop, "2026-03-11", 1);
        shop.orders.hear(back.cancelled(false));
        everyDay(shop, "2026-03-12", 1);
        shop.orders.hear(late.cancelled(false));

        everyDay(shop, "2026-03-13", 2);

        assertThat(shop.mailed()).containsExactly("back order/back");
    }

    @Test
    void run_merged_goesToWhoStaysUnlessItWentOutBefore() {
        Shop shop = new Shop(Shop.after(PLACED, 2));
        CustomerId anna = shop.orders.customer("anna");
        CustomerId berta = shop.orders.customer("berta");
        CustomerId carla = shop.orders.customer("carla");
        shop.orders.hear(Told.paid("anna", "o1", BOUGHT));
        shop.orders.hear(Told.paid("berta", "o2", BOUGHT));
        shop.run("2026-03-12T08:00:00Z");
        shop.mails.values().stream()
                .filter(mail -> mail.key().customer().equals(anna))
                .forEach(mail -> sent(shop, mail));
        shop.mails.clear();
        shop.becomes(anna, new Customer.Merged(carla, BOUGHT));
        shop.becomes(berta, new Customer.Merged(carla, BOUGHT));

        // The same orders are due again, by another day.
        shop.edit(Shop.after(PLACED, 3));
        shop.run("2026-03-13T08:00:00Z");

        assertThat(shop.mailed()).containsExactly("carla order/o2");
    }

    @Test
    void run_editedToLaterDays_mailsNoOrderTwice() {
        Shop shop = new Shop(Shop.after(PLACED, 1));
        shop.orders.customer("anna");
        shop.orders.hear(Told.paid("anna", "o1", BOUGHT));
        everyDay(shop, "2026-03-11", 1);
        shop.edit(Shop.after(PLACED, 3));

        everyDay(shop, "2026-03-12", 3);

        assertThat(shop.mails).hasSize(1);
        assertThat(shop.mails.values().iterator().next().version()).isEqualTo(1);
    }

    @Test
    void run_daysMissed_areMadeUpForAWeek() {
        Shop shop = new Shop(Shop.after(PLACED, 1));
        shop.run("2026-03-01T08:00:00Z");
        for (int day = 0; day < 10; day++) {
            shop.orders.customer("c" + day);
            shop.orders.hear(Told.paid("c" + day, "o" + day, BOUGHT.minus(Duration.ofDays(day))));
        }

        shop.run("2026-03-11T08:00:00Z");

        assertThat(shop.mailed())
                .containsExactlyInAnyOrder(
                        "c0 order/o0",
                        "c1 order/o1",
                        "c2 order/o2",
                        "c3 order/o3",
                        "c4 order/o4",
                        "c5 order/o5",
                        "c6 order/o6");
    }

    @Test
    void run_crashAtEachCall_ordersTheSameMails() {
        Shop whole = shopWithThree();
        whole.run("2026-03-11T08:00:00Z");
        AtomicInteger calls = new AtomicInteger();
        Shop counted = shopWithThree();
        counted.aroundCall = calls::incrementAndGet;
        counted.run("2026-03-11T08:00:00Z");
        assertThat(whole.mails).hasSize(3);

        for (int failing = 1; failing <= calls.get(); failing++) {
            Shop shop = shopWithThree();
            AtomicInteger left = new AtomicInteger(failing);
            shop.aroundCall =
                    () -> {
                        if (left.decrementAndGet() == 0) {
                            throw new IllegalStateException("crash");
                        }
                    };

            shop.run("2026-03-11T08:00:00Z");

            assertThat(shop.mails).as("crash at call %s", failing).isEqualTo(whole.mails);
        }
    }

    private static Shop shopWithThree() {
        Shop shop = new Shop(Shop.after(PAID, 1));
        shop.orders.customer("anna");
        shop.orders.customer("berta");
        shop.orders.hear(Told.paid("anna", "o1", BOUGHT));
        shop.orders.hear(Told.paid("anna", "o2", BOUGHT.plusSeconds(1)));
        shop.orders.hear(Told.paid("berta", "o3", BOUGHT));
        return shop;
    }

    /** Runs at another hour each day, some days none, over both changes of the clock. */
    @Test
    void run_everyDayOfAYear_mailsEachOrderOnceOnItsDay() {
        Random random = new Random(14);
        Shop shop = new Shop(Shop.after(DELIVERED, 3));
        Instant start = Instant.parse("2026-01-10T00:00:00Z");
        for (int i = 0; i < 20; i++) {
            shop.orders.customer("c" + i);
        }
        int told = 0;
        for (int day = 0; day < 365; day++) {
            Instant now = start.plus(Duration.ofDays(day));
            if (random.nextInt(3) == 0 && day < 355) {
                Instant at = now.plusSeconds(random.nextInt(86_400));
                String customer = "c" + random.nextInt(20);
                shop.orders.hear(
                        Told.paid(customer, "o" + day, at)
                                .delivered(at.plus(Duration.ofHours(random.nextInt(40)))));
                told++;
            }
            if (random.nextInt(9) > 0 || day == 364) {
                shop.run(now.plusSeconds(3_600L * (5 + random.nextInt(12))).toString());
            }
        }

        assertThat(told).isGreaterThan(80);
        assertThat(shop.mails).hasSize(told);
        assertThat(shop.mails.values())
                .allSatisfy(
                        mail ->
                                assertThat(LocalDate.ofInstant(mail.orderedAt(), BERLIN))
                                        .isBetween(
                                                mail.occasion().plusDays(3),
                                                mail.occasion().plusDays(3 + 7)));
    }

    private static void sent(Shop shop, MailOrder order) {
        MailRecord record =
                MailRecord.of(order)
                        .decided(new MailDecision.Send(Basis.CONSENT_DOI), order.orderedAt())
                        .accepted("m1");
        shop.records.save(
                List.of(new MailChange(new Versioned<>(MailRecord.of(order), 0), record, null)));
    }

    private static void everyDay(Shop shop, String from, int days) {
        for (int day = 0; day < days; day++) {
            shop.run(LocalDate.parse(from).plusDays(day) + "T08:00:00Z");
        }
    }
}
