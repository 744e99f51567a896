package dev.stammkunde.rewards.redeem;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.points.testing.Orders.eur;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.codes.ShopCodes;
import dev.stammkunde.rewards.redeem.HearOrder.HeardOrder;
import dev.stammkunde.rewards.testing.InMemoryRewards;
import dev.stammkunde.rewards.testing.NotForCustomer;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Refund;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** All use cases of redemption over some stores and a shop. */
final class Desk {

    static final Instant NOW = PAID_AT.plusSeconds(5);

    final InMemoryRewards catalogue = new InMemoryRewards();
    final RedeemReward redeem;
    final AdvanceRedemption advance;
    final HearOrder hear;
    final PayWithPoints pay;
    private final PointsLedger ledger;

    Desk(
            PointsLedger ledger,
            Redemptions store,
            FindRedemptions find,
            RewardCounts counts,
            ShopCodes shop) {
        this.ledger = ledger;
        Function<Instant, Programmes> programmes = _ -> (_, _) -> Orders.programme();
        this.redeem =
                new RedeemReward(
                        new RedeemReward.Needs(
                                ledger,
                                store,
                                counts,
                                catalogue,
                                (_, reward, _) -> NotForCustomer.byItsName(reward),
                                programmes,
                                () -> "seed",
                                Desk::pause));
        this.advance =
                new AdvanceRedemption(
                        new AdvanceRedemption.Needs(
                                ledger,
                                store,
                                shop,
                                _ -> Optional.of("ada@example.com"),
                                Desk::pause));
        this.hear =
                new HearOrder(new HearOrder.Needs(ledger, store, find, programmes, Desk::pause));
        this.pay = new PayWithPoints(ledger, store, find, Desk::pause);
    }

    private static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L * (attempt + 1)));
    }

    Desk with(Reward reward) {
        catalogue.put(reward);
        return this;
    }

    /** Gives points that can be spent at once. */
    Desk give(long points) {
        PointsCommand give =
                new PointsCommand.Give(
                        ACCOUNT,
                        "birthday",
                        "2026",
                        Booking.GiftReason.BIRTHDAY,
                        points,
                        Orders.programme());
        ledger.write((Decision.Book) Decide.decide(account(), give, PAID_AT));
        return this;
    }

    PointsAccount account() {
        return ledger.account(ACCOUNT);
    }

    long available() {
        return PointsView.of(account(), NOW).available();
    }

    static RedemptionId id(String key) {
        return RedemptionId.of(SHOP, key);
    }

    RedemptionOutcome redeem(String key, String reward) {
        return redeem.redeem(id(key), CUSTOMER, reward, NOW);
    }

    /** A paid order of 30.00 that names a code, of which some was refunded. */
    static HeardOrder order(String orderId, String code, String refunded, Duration later) {
        Instant at = NOW.plus(later);
        List<Refund> refunds =
                refunded.equals("0")
                        ? List.of()
                        : List.of(
                                new Refund("r-1", orderId, at, List.of(), eur("0"), eur(refunded)));
        return new HeardOrder(
                SHOP,
                orderId,
                new OrderReport.Snapshot<>(
                        AsOf.of(at),
                        new OrderSum('#' + orderId, eur("30.00")),
                        new Payment.Paid(NOW),
                        false,
                        refunds),
                Set.of(code));
    }
}
