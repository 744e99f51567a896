package dev.stammkunde.points;

import static dev.stammkunde.points.testing.SampleOrders.CUSTOMER;
import static dev.stammkunde.points.testing.SampleOrders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.SHOP;
import static dev.stammkunde.points.testing.SampleOrders.eur;
import static dev.stammkunde.points.testing.SampleOrders.line;
import static dev.stammkunde.points.testing.SampleOrders.paid;
import static dev.stammkunde.points.testing.SampleOrders.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.programme.Combination;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.RateOrder;
import dev.stammkunde.points.programme.RefundedSoFar;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Refund;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

final class PointsAccountProperties {

    private static final AccountId ACCOUNT = new AccountId(SHOP, CUSTOMER);
    private static final int ORDERS = 4;

    /** One thing that happens, some time after the last. */
    record Step(Kind kind, int order, int amount, Duration later) {}

    enum Kind {
        EARN,
        REFUND_LINE,
        REFUND_AMOUNT,
        REFUND_SHIPPING,
        CANCEL,
        REVIVE,
        ADJUST,
        GIVE,
        EXPIRE
    }

    /** A ledger in memory, which knows keys and so books each once. */
    private static final class Bench {
        private final Programme programme;
        private final Map<BookingKey, LedgerEntry> byKey = new HashMap<>();
        private final List<LedgerEntry> entries = new ArrayList<>();
        private final Map<String, LedgerOrder> orders = new HashMap<>();
        private PointsAccount account;
        private Instant now = PAID_AT;
        private int counter;

        Bench(Overdraw overdraw) {
            this(ACCOUNT, overdraw);
        }

        Bench(AccountId id) {
            this(id, Overdraw.ALLOWED);
        }

        private Bench(AccountId id, Overdraw overdraw) {
            this.account = PointsAccount.empty(id);
            this.programme = programme(List.of(), Combination.HIGHEST, overdraw);
        }

        void run(Step step) {
            now = now.plus(step.later());
            counter++;
            String orderId = "order-" + step.order();
            switch (step.kind()) {
                case EARN -> earn(step.order());
                case REFUND_LINE -> hear(orderId, refund(orderId, lineRefund(step), "0", "0"));
                case REFUND_AMOUNT ->
                        hear(orderId, refund(orderId, List.of(), "0", cents(step.amount())));
                case REFUND_SHIPPING -> hear(orderId, refund(orderId, List.of(), "4.90", "0"));
                case CANCEL -> hear(orderId, new OrderReport.Cancelled<>(AsOf.of(now)));
                case REVIVE -> hear(orderId, snapshot(step.order(), now));
                case ADJUST ->
                        decide(
                                new PointsCommand.Adjust(
                                        "adjustment-" + counter,
                                        step.amount() / 10L - 500,
                                        "goodwill",
                                        null,
                                        null,
                                        "support",
                                        null,
                                        programme));
                case GIVE ->
                        decide(
                                new PointsCommand.Give(
                                        account.id(),
                                        "birthday",
                                        "year-" + counter,
                                        Booking.GiftReason.BIRTHDAY,
                                        1 + step.amount() / 20L,
                                        programme));
                case EXPIRE ->
                        account.settled(now).expiredLots().stream()
                                .map(lot -> lot.term().expiresAt())
                                .distinct()
                                .forEach(at -> decide(new PointsCommand.Expire(account.id(), at)));
            }
        }

        private void earn(int order) {
            hear("order-" + order, snapshot(order, PAID_AT));
        }

        private static OrderReport<Order> snapshot(int order, Instant asOf) {
            return new OrderReport.Snapshot<>(
                    AsOf.of(asOf),
                    paid(
                                    "order-" + order,
                                    "4.90",
                                    line("a", 3, "3" + order + ".97"),
                                    line("b", 1, "6.50"))
                            .order(),
                    new Payment.Paid(PAID_AT),
                    false,
                    null);
        }

        private static List<Refund.RefundedLine> lineRefund(Step step) {
            return List.of(
                    new Refund.RefundedLine(
                            step.amount() % 2 == 0 ? "a" : "b", 0, eur(cents(step.amount()))));
        }

        private OrderReport<Order> refund(
                String orderId,
                List<Refund.RefundedLine> lines,
                String shipping,
                String unallocated) {
            return new OrderReport.Refunded<>(
                    AsOf.of(now),
                    new Refund(
                            "refund-" + counter,
                            orderId,
                            now,
                            lines,
                            eur(shipping),
                            eur(unallocated)));
        }

        private void hear(String orderId, OrderReport<Order> report) {
            LedgerOrder order = orders.getOrDefault(orderId, LedgerOrder.unheard(SHOP, orderId));
            SettleOrder.Settlement settled =
                    SettleOrder.settle(
                            new SettleOrder.Case(order, account, account, programme),
                            order.known().hear(report),
                            now);
            orders.put(orderId, settled.after());
            settled.bookings().forEach(this::keep);
        }

        private void keep(Decision.Book booked) {
            byKey.put(booked.entry().key(), booked.entry());
            entries.add(booked.entry());
            account = booked.after();
        }

        private void decide(PointsCommand command) {
            if (byKey.containsKey(command.key())) {
                return;
            }
            if (Decide.decide(account, command, now) instanceof Decision.Book booked) {
                keep(booked);
            }
        }
    }

    @Property(tries = 2000)
    void ledger_anyInterleaving_foldsToTheStoredAccount(
            @ForAll("histories") List<Step> history, @ForAll Overdraw overdraw) {
        Bench bench = new Bench(overdraw);

        history.forEach(bench::run);

        List<LedgerEntry> shuffled = new ArrayList<>(bench.entries);
        Collections.shuffle(shuffled, new Random(history.size()));
        assertThat(PointsAccount.fold(ACCOUNT, shuffled)).isEqualTo(bench.account);
        assertThat(bench.entries)
                .allSatisfy(e -> assertThat(e.recomputedHash()).isEqualTo(e.hash()));
    }

    @Property(tries = 2000)
    void balance_anyInterleaving_isTheSumOfEntriesAndOfLots(
            @ForAll("histories") List<Step> history, @ForAll Overdraw overdraw) {
        Bench bench = new Bench(overdraw);

        for (Step step : history) {
            bench.run(step);

            long booked = bench.entries.stream().mapToLong(LedgerEntry::points).sum();
            assertThat(bench.account.balance()).isEqualTo(booked);
            assertThat(bench.account.debt()).isNotNegative();
            if (overdraw == Overdraw.CLAMPED) {
                assertThat(bench.account.debt()).isZero();
            }
        }
    }

    @Property(tries = 2000)
    void orders_anyRefundsAndCancellations_standForPointsOnWhatRemains(
            @ForAll("histories") List<Step> history) {
        Bench bench = new Bench(Overdraw.ALLOWED);

        history.forEach(bench::run);

        for (Map.Entry<String, LedgerOrder> order : bench.orders.entrySet()) {
            long booked =
                    bench.entries.stream()
                            .filter(e -> e.key().subject().equals("order/" + order.getKey()))
                            .mapToLong(LedgerEntry::points)
                            .sum();
            LedgerOrder.Booked all = order.getValue().booked();
            long forgiven = all == null ? 0 : all.forgiven();
            assertThat(booked).isEqualTo(expected(order.getValue().known()) + forgiven);
            boolean mayForgive =
                    all != null && all.lots().stream().anyMatch(term -> term.isExpired(bench.now));
            assertThat(forgiven == 0 || mayForgive).isTrue();
        }
    }

    private static long expected(KnownOrder<Order> known) {
        if (known.order().isEmpty() || known.isCancelled() || known.paidAt().isEmpty()) {
            return 0;
        }
        RateOrder.Rating rating = RateOrder.rate(known.order().get(), PAID_AT, programme(), false);
        return ((RateOrder.Rating.Earned) rating)
                .terms()
                .pointsAfter(RefundedSoFar.sumOf(known.refundsThatCount()));
    }

    @Property(tries = 1000)
    void merge_anyTwoHistories_addsUpAndFoldsToTheStoredAccount(
            @ForAll("histories") List<Step> one,
            @ForAll("histories") List<Step> other,
            @ForAll("pauses") Duration pause) {
        Bench gone = new Bench(Overdraw.ALLOWED);
        Bench kept = new Bench(new AccountId(SHOP, "kept"));
        one.forEach(gone::run);
        other.forEach(kept::run);
        Instant at = gone.now.isAfter(kept.now) ? gone.now : kept.now;

        Decision.Merge merge = Decide.merge(gone.account, kept.account, at.plus(pause));

        kept.keep(merge.in());
        assertThat(kept.account.balance())
                .isEqualTo(kept.entries.stream().mapToLong(LedgerEntry::points).sum());
        assertThat(merge.out().after().balance()).isZero();
        assertThat(PointsAccount.fold(kept.account.id(), kept.entries)).isEqualTo(kept.account);
        boolean canSpend = PointsView.of(kept.account, kept.account.lastBookedAt()).available() > 0;
        assertThat(canSpend && kept.account.debt() > 0).isFalse();
    }

    @Property(tries = 2000)
    void view_lookedAtInBetween_isTheSameAsLookedAtLate(
            @ForAll("histories") List<Step> history, @ForAll("pauses") Duration pause) {
        Bench bench = new Bench(Overdraw.ALLOWED);
        history.forEach(bench::run);
        Instant later = bench.now.plus(pause);

        PointsView view = PointsView.of(bench.account, later);

        assertThat(view).isEqualTo(PointsView.of(ACCOUNT, bench.entries, later));
        long expired =
                bench.account.settled(later).expiredLots().stream().mapToLong(Lot::points).sum();
        assertThat(view.available() + view.pending() + expired).isEqualTo(bench.account.balance());
    }

    @Property(tries = 2000)
    void view_lossesBookedLateOrNever_isTheSame(
            @ForAll("histories") List<Step> history, @ForAll Overdraw overdraw) {
        Bench booked = new Bench(overdraw);
        Bench never = new Bench(overdraw);

        for (Step step : history) {
            booked.run(step);
            if (step.kind() == Kind.EXPIRE) {
                never.now = never.now.plus(step.later());
                never.counter++;
            } else {
                never.run(step);
            }

            PointsView seen = PointsView.of(booked.account, booked.now);
            PointsView same = PointsView.of(never.account, never.now);
            assertThat(same.available()).isEqualTo(seen.available());
            assertThat(same.pending()).isEqualTo(seen.pending());
            assertThat(same.nextExpiry()).isEqualTo(seen.nextExpiry());
        }
    }

    @Property(tries = 1000)
    void firstExpiry_anyHistory_isWhenThereIsSomethingToBook(
            @ForAll("histories") List<Step> history) {
        Bench bench = new Bench(Overdraw.ALLOWED);
        history.forEach(bench::run);

        for (Instant date : bench.account.expiryDates()) {
            Instant at = date.isBefore(bench.now) ? bench.now : date;
            Decision decision =
                    Decide.decide(bench.account, new PointsCommand.Expire(ACCOUNT, date, 9), at);
            boolean isDue = bench.account.pointsLostAt(date) > 0;
            // What a debt of today takes when it becomes available is gone by then.
            assertThat(decision instanceof Decision.Book).isEqualTo(isDue);
        }
        assertThat(bench.account.findFirstExpiry())
                .isEqualTo(
                        bench.account.expiryDates().stream()
                                .filter(date -> bench.account.pointsLostAt(date) > 0)
                                .findFirst());
    }

    @Property(tries = 1000)
    void lots_manyOrders_stayFew(@ForAll("histories") List<Step> history) {
        Bench bench = new Bench(Overdraw.ALLOWED);
        for (int i = 0; i < 200; i++) {
            bench.now = bench.now.plusSeconds(7200);
            bench.earn(100 + i);
        }

        history.forEach(bench::run);

        assertThat(bench.account.lots()).hasSizeLessThan(60);
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, ORDERS - 1),
                        Arbitraries.integers().between(1, 6000),
                        pauses())
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Duration> pauses() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 86_400).map(Duration::ofSeconds),
                Arbitraries.integers().between(0, 400).map(Duration::ofDays));
    }

    private static String cents(int cents) {
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }
}
