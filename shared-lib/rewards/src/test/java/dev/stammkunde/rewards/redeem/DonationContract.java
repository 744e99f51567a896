package dev.stammkunde.rewards.redeem;

import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.points.testing.Orders.eur;
import static dev.stammkunde.rewards.redeem.Desk.NOW;
import static dev.stammkunde.rewards.redeem.Desk.id;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.donations.DonationSums;
import dev.stammkunde.rewards.donations.Donations;
import dev.stammkunde.rewards.donations.PayOrganisations;
import dev.stammkunde.rewards.donations.PayOrganisations.PayoutId;
import dev.stammkunde.rewards.donations.PayOrganisations.Proof;
import dev.stammkunde.rewards.donations.Payout;
import dev.stammkunde.rewards.donations.PayoutOutcome;
import dev.stammkunde.rewards.donations.RecipientId;
import dev.stammkunde.rewards.testing.SampleRewards;
import dev.stammkunde.testkit.AtOnce;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What becomes of points that are given to an organisation, on any store. */
abstract class DonationContract {

    private static final RecipientId FOREST = new RecipientId(SHOP, "forest", "EUR");
    private static final LocalDate TODAY = NOW.atZone(ZoneOffset.UTC).toLocalDate();
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Proof PROOF = new Proof("SEPA 4711", TODAY);
    private static final PayoutId PAYOUT = new PayoutId(FOREST, TODAY.toString());

    /** A desk, and what its organisations got. */
    record Shop(Desk desk, PointsLedger ledger, Redemptions redemptions, Donations donations) {

        CancelDonation.Outcome cancel(String key) {
            return new CancelDonation(
                            new CancelDonation.Needs(
                                    ledger,
                                    redemptions,
                                    UnitRulesOfShops.NONE,
                                    _ -> (_, _) -> Orders.programme(),
                                    _ -> {}))
                    .cancel(id(key), acting(NOW, "cancel-" + key));
        }

        PayoutOutcome prepare(String request) {
            return pay().prepare(FOREST, TODAY, ZoneOffset.UTC, acting(TOMORROW, request));
        }

        PayoutOutcome paid(long total, Proof proof, String request) {
            return pay().pay(PAYOUT, total, proof, ZoneOffset.UTC, acting(TOMORROW, request));
        }

        private PayOrganisations pay() {
            return new PayOrganisations(donations, _ -> {});
        }

        void give(String key) {
            assertThat(desk.redeem(key, "forest")).isInstanceOf(RedemptionOutcome.Done.class);
            desk.advance.advance(id(key), NOW);
        }

        DonationSums sums() {
            return donations.book(FOREST).sums();
        }
    }

    static Acting acting(Instant at, String request) {
        return new Acting("mia", null, List.of("finance"), at, request);
    }

    /** 100 points are 2 €, and the shop adds half of it, 2.50 € at most. */
    static Reward forest() {
        return SampleRewards.of(
                "forest",
                new Benefit.Donation(
                        "Forest",
                        eur("2.00"),
                        "forest",
                        new Benefit.Donation.Matching(50, eur("2.50"))),
                null);
    }

    abstract Shop shop();

    private Shop with(long points) {
        Shop shop = shop();
        shop.desk.with(forest()).give(points);
        return shop;
    }

    @Test
    void give_thrice_owesAllAndMatchesUpToTheCap() {
        Shop shop = with(350);

        shop.give("a");
        shop.give("b");
        shop.give("c");
        shop.give("c");

        assertThat(shop.sums()).isEqualTo(new DonationSums(3, 600, 250, 0));
        assertThat(shop.sums().owed()).isEqualTo(850);
        assertThat(shop.desk.account().balance()).isEqualTo(50);
        assertThat(shop.donations.before(FOREST, NOW)).isEqualTo(DonationSums.NOTHING);
        assertThat(shop.donations.before(FOREST, TOMORROW)).isEqualTo(shop.sums());
        assertThat(shop.donations.books(SHOP)).containsExactly(shop.donations.book(FOREST));
    }

    @Test
    void cancel_openDonation_givesPointsBackAndOwesNothing() {
        Shop shop = with(250);
        shop.give("a");
        shop.give("b");

        assertThat(shop.cancel("a"))
                .isInstanceOfSatisfying(
                        CancelDonation.Outcome.Done.class,
                        done -> assertThat(done.redemption().counts()).isFalse());
        assertThat(shop.cancel("a"))
                .isInstanceOfSatisfying(
                        CancelDonation.Outcome.Done.class,
                        done -> assertThat(done.isReplay()).isTrue());

        assertThat(shop.sums()).isEqualTo(new DonationSums(1, 200, 100, 0));
        assertThat(shop.desk.account().balance()).isEqualTo(150);
    }

    @Test
    void cancel_whatGaveNothing_isRefused() {
        Shop shop = with(250);
        shop.desk.with(SampleRewards.fiveEuros());
        shop.desk.redeem("a", "five-euros");

        assertThat(shop.cancel("a"))
                .isEqualTo(
                        new CancelDonation.Outcome.Refused(CancelDonation.Reason.UNKNOWN_DONATION));
        assertThat(shop.cancel("never"))
                .isEqualTo(
                        new CancelDonation.Outcome.Refused(CancelDonation.Reason.UNKNOWN_DONATION));
    }

    @Test
    void payout_ofAPeriod_hasEachDonationOnceAndStopsCancelling() {
        Shop shop = with(550);
        shop.give("a");
        shop.give("b");
        shop.cancel("a");

        assertThat(shop.prepare("p1"))
                .isInstanceOfSatisfying(
                        PayoutOutcome.Done.class,
                        done -> {
                            assertThat(done.isReplay()).isFalse();
                            assertThat(done.payout().count()).isEqualTo(1);
                            assertThat(done.payout().total()).isEqualTo(300);
                        });
        shop.give("c");
        assertThat(shop.prepare("p2"))
                .isInstanceOfSatisfying(
                        PayoutOutcome.Done.class,
                        done -> assertThat(done.payout().total()).isEqualTo(300));

        assertThat(shop.cancel("b"))
                .isEqualTo(new CancelDonation.Outcome.Refused(CancelDonation.Reason.IN_PAYOUT));
        assertThat(shop.cancel("c")).isInstanceOf(CancelDonation.Outcome.Done.class);
        assertThat(shop.sums().owed()).isEqualTo(300);
    }

    @Test
    void paid_twiceOrOtherwise_countsOnce() {
        Shop shop = with(250);
        shop.give("a");
        shop.prepare("p1");

        assertThat(shop.paid(299, PROOF, "q0"))
                .isEqualTo(new PayoutOutcome.Refused(PayoutOutcome.Reason.OTHER_SUM));
        assertThat(shop.paid(300, new Proof("x", TODAY.plusDays(2)), "q1"))
                .isEqualTo(new PayoutOutcome.Refused(PayoutOutcome.Reason.DAY_TO_COME));
        assertThat(shop.paid(300, PROOF, "q2")).isInstanceOf(PayoutOutcome.Done.class);
        assertThat(shop.paid(300, PROOF, "q3"))
                .isInstanceOfSatisfying(
                        PayoutOutcome.Done.class, done -> assertThat(done.isReplay()).isTrue());
        assertThat(shop.paid(300, new Proof("other", TODAY), "q4"))
                .isEqualTo(new PayoutOutcome.Refused(PayoutOutcome.Reason.PAID_OTHERWISE));

        assertThat(shop.sums()).isEqualTo(new DonationSums(1, 200, 100, 300));
        assertThat(shop.donations.payouts(FOREST))
                .singleElement()
                .extracting(Payout::paid)
                .isEqualTo(new Payout.Paid("SEPA 4711", TODAY, TOMORROW, "mia"));
    }

    @Test
    void prepare_dayThatIsNotOverOrHasNothing_isRefused() {
        Shop shop = with(250);

        assertThat(shop.prepare("p1"))
                .isEqualTo(new PayoutOutcome.Refused(PayoutOutcome.Reason.NOTHING_TO_PAY));
        shop.give("a");
        assertThat(shop.pay().prepare(FOREST, TODAY, ZoneOffset.UTC, acting(NOW, "p2")))
                .isEqualTo(new PayoutOutcome.Refused(PayoutOutcome.Reason.NOT_OVER));
        assertThat(shop.pay().pay(PAYOUT, 300, PROOF, ZoneOffset.UTC, acting(TOMORROW, "p3")))
                .isEqualTo(new PayoutOutcome.Refused(PayoutOutcome.Reason.UNKNOWN_PAYOUT));
    }

    @Test
    @AtOnce
    void givePayAndCancel_manyAtOnce_tieToTheCent() throws Exception {
        Shop shop = with(2_000);
        shop.give("first");

        atOnce(
                12,
                i ->
                        () -> {
                            if (i % 4 == 3) {
                                shop.prepare("at-once-" + i);
                            } else {
                                shop.give("k" + i);
                            }
                            return i % 3 == 0 ? shop.cancel("first") : i;
                        });

        DonationSums sums = shop.sums();
        long inPayouts = shop.donations.payouts(FOREST).stream().mapToLong(Payout::total).sum();
        long open =
                shop
                        .donations
                        .standing(
                                FOREST,
                                new Donations.Span(
                                        shop.donations.book(FOREST).closed(),
                                        shop.donations.book(FOREST).closedAt(),
                                        TOMORROW.plus(Duration.ofDays(1))))
                        .stream()
                        .mapToLong(entry -> entry.change().given() + entry.change().matched())
                        .sum();
        assertThat(inPayouts + open).isEqualTo(sums.owed());
        assertThat(sums.count() * 200).isEqualTo(sums.given());
        assertThat(shop.desk.account().balance()).isEqualTo(2_000 - 100 * sums.count());
    }

    private static void atOnce(int many, IntFunction<Callable<Object>> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Future<Object>> answers =
                    new ArrayList<>(
                            threads.invokeAll(IntStream.range(0, many).mapToObj(call).toList()));
            for (Future<Object> answer : answers) {
                answer.get();
            }
        }
    }
}
