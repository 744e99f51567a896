package dev.stammkunde.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.OrderReport.Cancelled;
import dev.stammkunde.shop.OrderReport.Refunded;
import dev.stammkunde.shop.OrderReport.Snapshot;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Orders whose facts are a text, reported at few times, so that many reports meet at one. */
class KnownOrderTest {

    private static final Instant START = Instant.parse("2026-05-01T08:00:00Z");
    private static final Payment.Paid PAID = new Payment.Paid(START.plusSeconds(1));

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void hear_anyOrderAndAnyRepetition_comesToTheSame(
            @ForAll("histories") List<OrderReport<String>> history, @ForAll Random random) {
        List<OrderReport<String>> delivered = new ArrayList<>(history);
        history.stream().filter(_ -> random.nextBoolean()).forEach(delivered::add);
        Collections.shuffle(delivered, random);

        assertThat(known(delivered)).isEqualTo(known(history));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void hear_whatWasHeard_isNoNews(@ForAll("histories") List<OrderReport<String>> history) {
        KnownOrder<String> known = known(history);

        for (OrderReport<String> report : history) {
            assertThat(known.hear(report)).isEqualTo(known);
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void hear_wholeSnapshots_theNewestIsWhatCounts(
            @ForAll("histories") List<OrderReport<String>> history) {
        List<Snapshot<String>> whole = new ArrayList<>();
        for (OrderReport<String> report : history) {
            if (report instanceof Snapshot<String> s
                    && s.payment() != null
                    && s.refunds() != null) {
                whole.add(
                        new Snapshot<>(
                                at(whole.size()),
                                s.facts(),
                                s.payment(),
                                s.cancelled(),
                                s.refunds()));
            }
        }
        List<Snapshot<String>> late = whole.reversed();
        whole.stream()
                .max(Comparator.comparing(Snapshot::asOf))
                .ifPresent(
                        newest -> {
                            KnownOrder<String> known = known(new ArrayList<>(late));

                            assertThat(known.isCancelled()).isEqualTo(newest.cancelled());
                            assertThat(known.refundsThatCount())
                                    .containsExactlyInAnyOrderElementsOf(newest.refunds());
                            assertThat(known.asOf()).contains(newest.asOf());
                            if (newest.payment() instanceof Payment.Paid) {
                                assertThat(known.order()).contains(newest.facts());
                                assertThat(known.paidAt()).isPresent();
                            }
                        });
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void hear_history_changesNothingButThatItIsOne(
            @ForAll("histories") List<OrderReport<String>> history, @ForAll Random random) {
        List<OrderReport<String>> taken =
                history.stream()
                        .map(report -> random.nextBoolean() ? old(report) : report)
                        .toList();

        KnownOrder<String> known = known(taken);

        assertThat(withoutHistory(known)).isEqualTo(known(history));
        for (OrderReport<String> report : taken) {
            assertThat(known.hear(report)).isEqualTo(known);
        }
    }

    @Example
    void hear_historyThatWasToldAsItHappenedBefore_isNone() {
        Snapshot<String> history = old(snapshot(2, PAID, false));

        for (int second = 1; second <= 3; second++) {
            Snapshot<String> live = snapshot(second, PAID, false);

            assertThat(known(List.of(live, history)).findHistory()).isEmpty();
            assertThat(known(List.of(live, history, history)).findHistory()).isEmpty();
        }
    }

    @Example
    void hear_historyThatIsToldAgainAsItWasThenOrBefore_staysHistory() {
        Snapshot<String> history = old(snapshot(2, PAID, false));
        Snapshot<String> same = snapshot(2, PAID, false);
        Snapshot<String> before = snapshot(1, PAID, false);

        assertThat(known(List.of(history)).findHistory()).contains(History.WITHOUT_POINTS);
        assertThat(known(List.of(history, same)).findHistory()).isPresent();
        assertThat(known(List.of(history, before)).findHistory()).isPresent();
        assertThat(known(List.of(history, before, history)).findHistory()).isPresent();
    }

    @Example
    void hear_historyAndWhatBecameOfItLater_staysHistory() {
        Snapshot<String> history = old(snapshot(2, PAID, false));
        Refunded<String> refunded = new Refunded<>(at(3), refund("r-1", 40));

        assertThat(known(List.of(history, snapshot(3, PAID, true), refunded)).findHistory())
                .isPresent();
        assertThat(known(List.of(refunded, history)).findHistory()).isPresent();
        assertThat(known(List.of(snapshot(3, PAID, false), history)).findHistory()).isEmpty();
    }

    @Example
    void isHistoryAlone_refundsAndCancellationsOfHistory_areHistoryWithTheirOrder() {
        Snapshot<String> history = old(snapshot(2, PAID, false));
        Refunded<String> refunded =
                new Refunded<>(at(3), refund("r-1", 40), History.WITHOUT_POINTS);
        Cancelled<String> cancelled = new Cancelled<>(at(4), History.WITHOUT_POINTS);

        assertThat(known(List.of(history)).isHistoryAlone()).isTrue();
        assertThat(known(List.of(history, refunded, cancelled)).isHistoryAlone()).isTrue();
        assertThat(known(List.of(history, cancelled, refunded)).isHistoryAlone()).isTrue();
        assertThat(known(List.of(history, new Refunded<>(at(3), refund("r-1", 40)))))
                .returns(false, KnownOrder::isHistoryAlone);
        assertThat(known(List.of(refunded, snapshot(2, PAID, false))).findHistory()).isEmpty();
    }

    @Example
    void hear_historyThatIsPaidLater_isNone() {
        Snapshot<String> unpaid = old(snapshot(0, new Payment.Unpaid(PaymentState.PENDING), false));

        assertThat(known(List.of(unpaid)).findHistory()).isEmpty();
        assertThat(known(List.of(unpaid, snapshot(3, PAID, false))).findHistory()).isEmpty();
    }

    @Example
    void hear_historyInBothWays_earns() {
        Snapshot<String> paid = snapshot(2, PAID, false);

        assertThat(known(List.of(old(paid), as(paid, History.WITH_POINTS))).findHistory())
                .contains(History.WITH_POINTS);
        assertThat(known(List.of(as(paid, History.WITH_POINTS), old(paid))).findHistory())
                .contains(History.WITH_POINTS);
    }

    private static OrderReport<String> old(OrderReport<String> report) {
        return report instanceof Snapshot<String> snapshot ? old(snapshot) : report;
    }

    private static Snapshot<String> old(Snapshot<String> snapshot) {
        return as(snapshot, History.WITHOUT_POINTS);
    }

    private static Snapshot<String> as(Snapshot<String> snapshot, History history) {
        return new Snapshot<>(
                snapshot.asOf(),
                snapshot.facts(),
                snapshot.payment(),
                snapshot.cancelled(),
                snapshot.refunds(),
                history);
    }

    private static KnownOrder<String> withoutHistory(KnownOrder<String> known) {
        return new KnownOrder<>(
                known.facts(),
                known.payment(),
                known.lastPaid(),
                known.lost(),
                known.paidSince(),
                known.cancelled(),
                known.refunds(),
                known.apart(),
                null);
    }

    @Example
    void hear_cancelledAndRevived_countsAgain() {
        Snapshot<String> placed = snapshot(0, new Payment.Unpaid(PaymentState.PENDING), false);
        Snapshot<String> cancelled = snapshot(1, new Payment.Unpaid(PaymentState.PENDING), true);
        Snapshot<String> paid = snapshot(2, PAID, false);

        KnownOrder<String> known = known(List.of(paid, placed, cancelled));

        assertThat(known.isCancelled()).isFalse();
        assertThat(known.paidAt()).contains(PAID.paidAt());
    }

    @Example
    void hear_paymentLostAndPaidInPartAfterThat_isNotPaid() {
        List<OrderReport<String>> reports =
                List.of(
                        snapshot(0, PAID, false),
                        snapshot(1, new Payment.Unpaid(PaymentState.FAILED), false),
                        snapshot(2, new Payment.Unpaid(PaymentState.PARTIALLY_PAID), false));

        assertThat(known(reports).paidAt()).isEmpty();
        assertThat(known(reports.reversed()).paidAt()).isEmpty();
    }

    @Example
    void hear_paymentLost_isUnpaidAndBackWhenPaidLater() {
        KnownOrder<String> lost =
                known(
                        List.of(
                                snapshot(0, PAID, false),
                                snapshot(1, new Payment.Unpaid(PaymentState.FAILED), false)));

        assertThat(lost.paidAt()).isEmpty();
        assertThat(lost.unpaid()).contains(PaymentState.FAILED);
        assertThat(lost.hear(snapshot(2, PAID, false)).paidAt()).contains(PAID.paidAt());
    }

    @Example
    void hear_somethingAddedAndNotPaidYet_countsAsItWasPaid() {
        Snapshot<String> paid = new Snapshot<>(at(0), "one line", PAID, false, List.of());
        Snapshot<String> added =
                new Snapshot<>(
                        at(1),
                        "two lines",
                        new Payment.Unpaid(PaymentState.PARTIALLY_PAID),
                        false,
                        List.of());

        KnownOrder<String> known = known(List.of(added, paid));

        assertThat(known.order()).contains("one line");
        assertThat(known.paidAt()).contains(PAID.paidAt());
    }

    @Example
    void hear_neverPaidInFull_isNotPaid() {
        Snapshot<String> deposit =
                new Snapshot<>(
                        at(0),
                        "one line",
                        new Payment.Unpaid(PaymentState.PARTIALLY_PAID),
                        false,
                        List.of());

        assertThat(known(List.of(deposit)).paidAt()).isEmpty();
    }

    @Example
    void hear_refundApart_countsUntilALaterListLeavesItOut() {
        Refunded<String> apart = new Refunded<>(at(2), refund("r-1", 40));
        Snapshot<String> before = snapshot(1, PAID, false);
        Snapshot<String> after = snapshot(3, PAID, false);

        assertThat(known(List.of(apart, before)).refundsThatCount())
                .containsExactly(apart.refund());
        assertThat(known(List.of(after, apart, before)).refundsThatCount()).isEmpty();
    }

    @Example
    void hear_refundApartAfterTheListThatHasIt_isByItsNewestReport() {
        Snapshot<String> listed =
                new Snapshot<>(at(1), "an order", PAID, false, List.of(refund("r-1", 40)));
        Refunded<String> corrected = new Refunded<>(at(2), refund("r-1", 50));

        assertThat(known(List.of(listed, corrected)).refundsThatCount())
                .containsExactly(corrected.refund());
        assertThat(known(List.of(corrected, listed)).refundsThatCount())
                .containsExactly(corrected.refund());
    }

    @Example
    void hear_refundAndListOfOneSecond_theLaterTriggeredHolds() {
        Instant second = START.plusSeconds(5);
        Refunded<String> made =
                new Refunded<>(new AsOf(second, second.plusMillis(100)), refund("r-1", 40));
        Snapshot<String> takenBack =
                new Snapshot<>(
                        new AsOf(second, second.plusMillis(200)),
                        "an order",
                        PAID,
                        false,
                        List.of());
        Snapshot<String> before =
                new Snapshot<>(new AsOf(second, second), "an order", PAID, false, List.of());

        assertThat(known(List.of(made, takenBack)).refundsThatCount()).isEmpty();
        assertThat(known(List.of(takenBack, made)).refundsThatCount()).isEmpty();
        assertThat(known(List.of(made, before)).refundsThatCount()).hasSize(1);
    }

    private static KnownOrder<String> known(List<? extends OrderReport<String>> reports) {
        KnownOrder<String> known = KnownOrder.nothing();
        for (OrderReport<String> report : reports) {
            known = known.hear(report);
        }
        return known;
    }

    private static Snapshot<String> snapshot(int second, Payment payment, boolean cancelled) {
        return new Snapshot<>(at(second), "an order", payment, cancelled, List.of());
    }

    private static AsOf at(int second) {
        return AsOf.of(START.plusSeconds(second));
    }

    private static Refund refund(String id, int amount) {
        Money zero = Money.zero(CurrencyUnit.EUR);
        return new Refund(id, "o-1", START, List.of(), zero, zero.plus(amount));
    }

    @Provide
    Arbitrary<List<OrderReport<String>>> histories() {
        return reports().list().ofMaxSize(8);
    }

    private static Arbitrary<OrderReport<String>> reports() {
        Arbitrary<AsOf> times =
                Combinators.combine(
                                Arbitraries.integers().between(0, 3),
                                Arbitraries.integers().between(0, 2).injectNull(0.5))
                        .as(KnownOrderTest::asOf);
        Arbitrary<Payment> payments =
                Arbitraries.oneOf(
                        Arbitraries.of(PaymentState.class).map(Payment.Unpaid::new),
                        Arbitraries.integers()
                                .between(0, 3)
                                .map(second -> new Payment.Paid(START.plusSeconds(second))));
        Arbitrary<Refund> refunds =
                Combinators.combine(
                                Arbitraries.of("r-1", "r-2", "r-3"),
                                Arbitraries.integers().between(1, 3))
                        .as(KnownOrderTest::refund);
        Arbitrary<List<Refund>> lists =
                refunds.list().ofMaxSize(3).uniqueElements(Refund::refundId);
        return Arbitraries.oneOf(
                Combinators.combine(
                                times,
                                Arbitraries.of("one line", "two lines", "three lines"),
                                payments.injectNull(0.2),
                                Arbitraries.of(true, false, false),
                                lists.injectNull(0.3))
                        .as(Snapshot::new),
                Combinators.combine(times, refunds).as(Refunded::new),
                times.map(Cancelled::new));
    }

    private static AsOf asOf(int second, @Nullable Integer triggered) {
        return new AsOf(
                START.plusSeconds(second),
                triggered == null ? null : START.plusSeconds(60 + triggered));
    }
}
