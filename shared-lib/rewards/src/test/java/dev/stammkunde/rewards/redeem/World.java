package dev.stammkunde.rewards.redeem;

import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.points.testing.Orders.eur;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.redeem.HearOrder.HeardOrder;
import dev.stammkunde.rewards.testing.InMemoryRedemptions;
import dev.stammkunde.rewards.testing.InMemoryRewards;
import dev.stammkunde.rewards.testing.SampleRewards;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Customers, a shop that cannot be relied on, and a process that dies at times. */
final class World {

    static final int PRICE = 100;

    private static final int GIVEN = 500;
    private static final List<String> CUSTOMERS = List.of("7001", "7002");

    /** An order that the shop has taken with a code, and so gave a reward for. */
    private static final class Sold {
        private final String code;
        private boolean paid;
        private int refunded;
        private boolean cancelled;

        Sold(String code, boolean paid) {
            this.code = code;
            this.paid = paid;
        }

        /** Points that the reward costs as the order is now. */
        long costs() {
            return cancelled || !paid ? 0 : PRICE - (long) PRICE * refunded / TOTAL;
        }
    }

    private static final int TOTAL = 37;

    private final Random random;
    private final UnreliableShop shop;
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final InMemoryRedemptions store = new InMemoryRedemptions(ledger);
    private final Map<String, Sold> orders = new TreeMap<>();
    private final List<HeardOrder> undelivered = new ArrayList<>();
    private final RedeemReward redeem;
    private final AdvanceRedemption advance;
    private final HearOrder hear;
    private final List<Reward> rewards =
            List.of(
                    SampleRewards.fiveEuros(),
                    SampleRewards.of("imported", new Benefit.Voucher(eur("5.00")), "winter"),
                    SampleRewards.of("donation", new Benefit.Donation("Tafel", eur("1.00")), null));
    private final boolean prompt;
    private int dyingPercent;
    private int counter;
    private Instant now = PAID_AT;

    World(Random random, int dyingPercent, boolean lies) {
        this.random = random;
        this.prompt = !lies;
        this.dyingPercent = dyingPercent;
        this.shop = new UnreliableShop(random, lies);
        Crashes calls = new Crashes(store, shop, () -> random.nextInt(100) < this.dyingPercent);
        InMemoryRewards catalogue = new InMemoryRewards();
        rewards.forEach(catalogue::put);
        Function<Instant, Programmes> programmes = _ -> (_, _) -> Orders.programme();
        this.redeem =
                new RedeemReward(
                        new RedeemReward.Needs(
                                ledger,
                                calls,
                                store,
                                catalogue,
                                (_, _, _) -> Optional.empty(),
                                programmes,
                                () -> "seed" + random.nextLong(),
                                _ -> {}));
        this.advance =
                new AdvanceRedemption(
                        new AdvanceRedemption.Needs(
                                ledger, calls, calls, _ -> Optional.empty(), _ -> {}));
        this.hear = new HearOrder(new HearOrder.Needs(ledger, calls, store, programmes, _ -> {}));
        for (String customer : CUSTOMERS) {
            book(
                    new PointsCommand.Give(
                            new AccountId(SHOP, customer),
                            "birthday",
                            "2026",
                            Booking.GiftReason.BIRTHDAY,
                            GIVEN,
                            Orders.programme()),
                    customer);
        }
    }

    private void book(PointsCommand command, String customer) {
        PointsAccount account = ledger.account(new AccountId(SHOP, customer));
        ledger.write((Decision.Book) Decide.decide(account, command, now));
    }

    void step() {
        counter++;
        try {
            switch (random.nextInt(10)) {
                case 0, 1 -> redeem();
                case 2 -> anyRedemption().ifPresent(one -> advance.advance(one.id(), now));
                case 3 -> anyRedemption().ifPresent(one -> advance.callOff(one.id(), now));
                case 4, 5 -> order();
                case 6 -> change();
                case 7 -> deliver();
                case 8 -> pass(Duration.ofMinutes(random.nextInt(180)));
                default -> {
                    pass(Duration.ofHours(random.nextInt(300)));
                    sweep();
                }
            }
            if (random.nextInt(40) == 0) {
                merge();
            }
        } catch (Crashes.Died _) {
            // The next step finds what was.
        }
    }

    private void redeem() {
        RedemptionId id = RedemptionId.of(SHOP, "key-" + random.nextInt(12));
        Reward reward = rewards.get(random.nextInt(rewards.size()));
        String customer = CUSTOMERS.get(random.nextInt(CUSTOMERS.size()));
        if (redeem.redeem(id, customer, reward.id().id(), now) instanceof RedemptionOutcome.Done) {
            advance.advance(id, now);
        }
    }

    private Optional<Redemption> anyRedemption() {
        List<Redemption> all = store.all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    /**
     * Somebody enters a code, whether or not we ever told it to anybody. Imported ones are told by
     * us alone.
     */
    private void order() {
        List<String> known =
                shop.known().stream().filter(code -> store.byCode(SHOP, code).isPresent()).toList();
        if (known.isEmpty()) {
            return;
        }
        String code = known.get(random.nextInt(known.size()));
        if (shop.takes(code)) {
            String orderId = "order-" + counter;
            orders.put(orderId, new Sold(code, prompt || random.nextInt(3) > 0));
            undelivered.add(report(orderId));
        }
    }

    private void change() {
        if (orders.isEmpty()) {
            return;
        }
        String orderId = List.copyOf(orders.keySet()).get(random.nextInt(orders.size()));
        Sold sold = requireNonNull(orders.get(orderId));
        if (!sold.paid) {
            sold.paid = true;
        } else if (!prompt && random.nextInt(4) == 0) {
            sold.cancelled = !sold.cancelled;
        } else {
            sold.refunded = random.nextInt(TOTAL + 1);
        }
        now = now.plusSeconds(1);
        undelivered.add(report(orderId));
    }

    /** The order as it is now; reports of it may be delivered in any order. */
    private HeardOrder report(String orderId) {
        Sold sold = requireNonNull(orders.get(orderId));
        List<Refund> refunds =
                sold.refunded == 0
                        ? List.of()
                        : List.of(
                                new Refund(
                                        "r",
                                        orderId,
                                        now,
                                        List.of(),
                                        eur("0"),
                                        eur(String.valueOf(sold.refunded))));
        return new HeardOrder(
                SHOP,
                orderId,
                new OrderReport.Snapshot<>(
                        AsOf.of(now),
                        new OrderSum('#' + orderId, eur(String.valueOf(TOTAL))),
                        sold.paid
                                ? new Payment.Paid(now)
                                : new Payment.Unpaid(PaymentState.PENDING),
                        sold.cancelled,
                        refunds),
                Set.of(sold.code));
    }

    private void deliver() {
        Collections.shuffle(undelivered, random);
        int some = random.nextInt(undelivered.size() + 1);
        for (HeardOrder order : List.copyOf(undelivered.subList(0, some))) {
            hear.hear(order, now);
            if (random.nextInt(5) > 0) {
                undelivered.remove(order);
            }
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
        shop.at(now);
    }

    private void sweep() {
        if (prompt) {
            deliverAll();
        }
        store.due(now, 100).forEach(id -> advance.advance(id, now));
    }

    private void merge() {
        AccountId gone = new AccountId(SHOP, CUSTOMERS.getLast());
        AccountId kept = new AccountId(SHOP, CUSTOMERS.getFirst());
        PointsAccount open = ledger.account(gone);
        if (open.id().equals(gone)) {
            ledger.write(Decide.merge(open, ledger.account(kept), now));
        }
    }

    /** The shop behaves, nobody dies, all reports come, and all codes run out. */
    void settle() {
        dyingPercent = 0;
        shop.behave();
        for (int day = 0; day < 60; day++) {
            pass(Duration.ofDays(1));
            sweep();
        }
        orders.keySet().forEach(orderId -> undelivered.add(report(orderId)));
        Collections.shuffle(undelivered, random);
        deliverAll();
    }

    /** Whoever delivers tries again where we die. */
    private void deliverAll() {
        while (!undelivered.isEmpty()) {
            try {
                hear.hear(undelivered.getFirst(), now);
                undelivered.removeFirst();
            } catch (Crashes.Died _) {
                // The same report comes again.
            }
        }
    }

    /** Whether any order used what had been given back, or was used before. */
    boolean hasLateUses() {
        return store.all().stream().flatMap(one -> one.uses().stream()).anyMatch(OrderUse::late);
    }

    /** What customers have less is what the shop gave rewards for, and what was given at once. */
    void requirePointsSpentAreRewardsThatWorked() {
        long balance = accounts().stream().mapToLong(PointsAccount::balance).sum();
        long atOnce =
                store.all().stream()
                        .filter(one -> one.state() == RedemptionState.CAPTURED)
                        .filter(one -> one.progress().code() == null)
                        .count();
        long worked = orders.values().stream().mapToLong(Sold::costs).sum() + PRICE * atOnce;
        assertThat((long) GIVEN * CUSTOMERS.size() - balance).isEqualTo(worked);
        assertThat(accounts()).allSatisfy(account -> assertThat(account.reserved()).isZero());
        assertThat(store.all())
                .extracting(Redemption::state)
                .allMatch(state -> !state.holdsPoints());
    }

    /** At any time: what is set aside is what open redemptions hold, and each ledger folds. */
    void requireConsistent() {
        assertThat(accounts().stream().mapToLong(PointsAccount::reserved).sum())
                .isEqualTo(
                        PRICE
                                * store.all().stream()
                                        .filter(one -> one.state().holdsPoints())
                                        .count());
        assertThat(accounts())
                .allSatisfy(
                        account ->
                                assertThat(
                                                PointsAccount.fold(
                                                        account.id(), ledger.all(account.id())))
                                        .isEqualTo(account));
    }

    private List<PointsAccount> accounts() {
        return CUSTOMERS.stream()
                .map(customer -> ledger.account(new AccountId(SHOP, customer)))
                .distinct()
                .toList();
    }
}
