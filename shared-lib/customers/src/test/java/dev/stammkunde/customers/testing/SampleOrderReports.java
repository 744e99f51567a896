package dev.stammkunde.customers.testing;

import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reports of one order, timed in seconds from {@link #T0}. */
public final class SampleOrderReports {

    public static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");

    private SampleOrderReports() {}

    /** All of several reports. */
    @SafeVarargs
    public static KnownOrder<OrderFacts> known(OrderReport<OrderFacts>... reports) {
        KnownOrder<OrderFacts> order = KnownOrder.nothing();
        for (OrderReport<OrderFacts> report : reports) {
            order = order.hear(report);
        }
        return order;
    }

    /** An order of which only is known that it was cancelled. */
    public static KnownOrder<OrderFacts> cancelled() {
        return known(cancelledAt(0));
    }

    public static OrderReport<OrderFacts> cancelledAt(long second) {
        return new OrderReport.Cancelled<>(asOf(second));
    }

    /** A paid order, with no word of refunds. */
    public static OrderReport<OrderFacts> paidAt(long second, OrderFacts facts) {
        return new OrderReport.Snapshot<>(asOf(second), facts, new Payment.Paid(T0), false, null);
    }

    /** A paid order with all refunds that it has. */
    public static OrderReport<OrderFacts> paidAt(
            long second, OrderFacts facts, List<Refund> refunds) {
        return new OrderReport.Snapshot<>(
                asOf(second), facts, new Payment.Paid(T0), false, refunds);
    }

    public static OrderReport<OrderFacts> unpaidAt(
            long second, OrderFacts facts, PaymentState state, boolean cancelled) {
        return new OrderReport.Snapshot<>(
                asOf(second), facts, new Payment.Unpaid(state), cancelled, null);
    }

    public static OrderReport<OrderFacts> refundedAt(long second, Refund refund) {
        return new OrderReport.Refunded<>(asOf(second), refund);
    }

    public static Refund refund(String id, Money amount) {
        return new Refund(id, "o", T0, List.of(), Money.zero(amount.getCurrencyUnit()), amount);
    }

    /** Facts in cents of EUR. */
    public static OrderFacts facts(
            @Nullable String customer, long total, long tax, String... products) {
        return facts(customer, cents(total), cents(tax), products);
    }

    public static OrderFacts facts(
            @Nullable String customer, Money total, Money tax, String... products) {
        return new OrderFacts(
                customer, T0, total, tax, false, new TreeSet<>(Set.of(products)), null);
    }

    public static Money cents(long amount) {
        return Money.ofMinor(CurrencyUnit.EUR, amount);
    }

    private static AsOf asOf(long second) {
        return AsOf.of(T0.plusSeconds(second));
    }
}
