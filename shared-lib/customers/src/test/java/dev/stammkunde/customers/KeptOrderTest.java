package dev.stammkunde.customers;

import static dev.stammkunde.customers.testing.SampleOrderReports.T0;
import static dev.stammkunde.customers.testing.SampleOrderReports.cancelledAt;
import static dev.stammkunde.customers.testing.SampleOrderReports.cents;
import static dev.stammkunde.customers.testing.SampleOrderReports.facts;
import static dev.stammkunde.customers.testing.SampleOrderReports.known;
import static dev.stammkunde.customers.testing.SampleOrderReports.paidAt;
import static dev.stammkunde.customers.testing.SampleOrderReports.refund;
import static dev.stammkunde.customers.testing.SampleOrderReports.refundedAt;
import static dev.stammkunde.customers.testing.SampleOrderReports.unpaidAt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.PaymentState;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.TreeSet;

final class KeptOrderTest {

    private static final OrderFacts FACTS = facts("c", 11_900, 1_900);

    @Property
    void netRevenue_anySplitOfOneAmount_isTheSame(
            @ForAll @IntRange(max = 100_000) int total,
            @ForAll @IntRange(max = 20_000) int tax,
            @ForAll @Size(max = 7) List<@IntRange(max = 20_000) Integer> parts) {
        KnownOrder<OrderFacts> paid = known(paidAt(1, facts("c", total, Math.min(tax, total))));
        KnownOrder<OrderFacts> split = paid;
        int sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            split = split.hear(refundedAt(2, refund("r" + i, cents(parts.get(i)))));
            sum += parts.get(i);
        }

        KnownOrder<OrderFacts> whole = paid.hear(refundedAt(2, refund("all", cents(sum))));

        assertThat(netRevenue(split)).isEqualTo(netRevenue(whole));
    }

    @Test
    void netRevenue_partAndFullRefund_takesTaxProRataAndEndsAtZero() {
        KnownOrder<OrderFacts> paid = known(paidAt(1, FACTS));

        assertThat(netRevenue(paid)).isEqualTo(cents(10_000));
        assertThat(netRevenue(paid.hear(refundedAt(2, refund("r", cents(1_190))))))
                .isEqualTo(cents(9_000));
        assertThat(netRevenue(paid.hear(refundedAt(2, refund("r", cents(20_000))))))
                .isEqualTo(cents(0));
    }

    @Test
    void netRevenue_currenciesWithoutAndWithThreeDecimals_keepTheirMinorUnits() {
        assertThat(netRevenue(Money.parse("JPY 1100"), Money.parse("JPY 100")))
                .isEqualTo(Money.parse("JPY 1000"));
        assertThat(netRevenue(Money.parse("KWD 1.155"), Money.parse("KWD 0.055")))
                .isEqualTo(Money.parse("KWD 1.100"));
    }

    @Test
    void figures_guestTestAndUnpaidOrders_countForNothing() {
        OrderFacts test =
                new OrderFacts("c", T0, cents(500), cents(0), true, new TreeSet<>(), null);

        for (KnownOrder<OrderFacts> order :
                List.of(
                        known(paidAt(1, facts(null, 500, 0))),
                        known(paidAt(1, test)),
                        known(unpaidAt(1, FACTS, PaymentState.PENDING, false)),
                        known(cancelledAt(1)))) {
            assertThat(KeptOrder.figures(order)).isEqualTo(OrderFigures.none());
        }
    }

    @Test
    void figures_cancelledOrderThatWasPaid_countsAsACancellationOnly() {
        KnownOrder<OrderFacts> order =
                known(cancelledAt(9), refundedAt(2, refund("r", cents(100))), paidAt(1, FACTS));

        assertThat(KeptOrder.figures(order)).isEqualTo(OrderFigures.cancelled("c"));
    }

    @Test
    void figures_cancelledOrderThatWasNeverPaid_countsForNothing() {
        KnownOrder<OrderFacts> order =
                known(
                        unpaidAt(1, FACTS, PaymentState.PENDING, false),
                        unpaidAt(2, FACTS, PaymentState.PENDING, true));

        assertThat(KeptOrder.figures(order)).isEqualTo(OrderFigures.none());
    }

    @Test
    void figures_autoCancelledAndThenPaid_isOnePurchaseInAnyOrder() {
        var pending = unpaidAt(1, FACTS, PaymentState.PENDING, false);
        var cancelled = unpaidAt(2, FACTS, PaymentState.PENDING, true);
        var processing = paidAt(3, FACTS);

        assertIsThePurchase(known(pending, cancelled, processing));
        assertIsThePurchase(known(processing, pending, cancelled));
    }

    @Test
    void figures_paymentLost_countsForNothingUntilItIsPaidAgain() {
        KnownOrder<OrderFacts> failed =
                known(paidAt(1, FACTS), unpaidAt(2, FACTS, PaymentState.FAILED, false));

        assertThat(KeptOrder.figures(failed)).isEqualTo(OrderFigures.none());
        assertIsThePurchase(failed.hear(paidAt(3, FACTS)));
    }

    @Test
    void figures_refundGoneFromTheNewestSnapshot_isGone() {
        KnownOrder<OrderFacts> refunded =
                known(paidAt(1, FACTS, List.of(refund("r", cents(4_000)))));

        assertThat(KeptOrder.figures(refunded).refunds()).isEqualTo(1);
        assertIsThePurchase(refunded.hear(paidAt(2, FACTS, List.of())));
    }

    @Test
    void figures_refundInAnotherCurrency_isNotDeductedAndSaid() {
        KnownOrder<OrderFacts> order =
                known(refundedAt(2, refund("r", Money.of(CurrencyUnit.USD, 1))), paidAt(1, FACTS));

        assertThat(netRevenue(order)).isEqualTo(cents(10_000));
        assertThat(KeptOrder.hasForeignRefund(order)).isTrue();
    }

    private static void assertIsThePurchase(KnownOrder<OrderFacts> order) {
        assertThat(KeptOrder.figures(order))
                .isEqualTo(OrderFigures.purchase(FACTS, "c", 0, cents(10_000)));
    }

    private static @Nullable Money netRevenue(Money total, Money tax) {
        return netRevenue(known(paidAt(1, facts("c", total, tax))));
    }

    private static @Nullable Money netRevenue(KnownOrder<OrderFacts> order) {
        return KeptOrder.figures(order).netRevenue();
    }
}
