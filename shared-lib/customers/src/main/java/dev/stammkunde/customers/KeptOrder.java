package dev.stammkunde.customers;

import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;

import org.joda.money.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is kept of an order, and what it counts for in the activity of its customer. */
public final class KeptOrder {

    private KeptOrder() {}

    /** Returns what an event says of an order, as far as it is kept; empty if it is not of one. */
    public static Optional<OrderReport<OrderFacts>> reportOf(ShopEvent event) {
        return OrderReport.ofReported(event, OrderFacts::of).map(KeptOrder::kept);
    }

    /**
     * Returns what the order counts for: a purchase while it is paid and not cancelled; a
     * cancellation while it is cancelled and was ever paid; else nothing.
     */
    public static OrderFigures figures(KnownOrder<OrderFacts> order) {
        OrderFacts facts = order.order().orElse(null);
        if (facts == null || facts.customerId() == null || facts.test()) {
            return OrderFigures.none();
        }
        if (order.isCancelled()) {
            return order.paidSince() == null
                    ? OrderFigures.none()
                    : OrderFigures.cancelled(facts.customerId());
        }
        if (order.paidAt().isEmpty()) {
            return OrderFigures.none();
        }
        List<Money> refunds = amounts(order);
        return OrderFigures.purchase(
                facts, facts.customerId(), refunds.size(), NetRevenue.of(facts, refunds));
    }

    /**
     * Finds when an order came to a milestone; nothing of one that counts for nobody who could be
     * asked about it: of a guest, a test, cancelled, or history.
     */
    public static Optional<Instant> findReached(
            KnownOrder<OrderFacts> order, OrderMilestone milestone) {
        OrderFacts facts = order.newest().orElse(null);
        if (facts == null
                || facts.customerId() == null
                || facts.test()
                || order.isCancelled()
                || order.findHistory().isPresent()) {
            return Optional.empty();
        }
        return switch (milestone) {
            case PLACED -> Optional.of(facts.placedAt());
            case PAID -> order.paidAt();
            case DELIVERED -> Optional.ofNullable(facts.deliveredAt());
        };
    }

    /**
     * Whether an order is a purchase. Whoever never paid in advance has not bought; an invoice is
     * paid after the delivery.
     */
    public static boolean isPurchase(KnownOrder<OrderFacts> order) {
        return order.paidAt().isPresent()
                || order.unpaid().filter(PaymentState.AUTHORIZED::equals).isPresent()
                || findReached(order, OrderMilestone.DELIVERED).isPresent();
    }

    /**
     * Returns which purchase of its customer an order is, from 1. The activity counts what is paid;
     * later purchases are told apart as far as it knows their times.
     */
    public static long ordinal(
            KnownOrder<OrderFacts> order, OrderFacts facts, Activity ofCustomer) {
        long later =
                ofCustomer.recentPurchases().stream()
                        .filter(at -> at.isAfter(facts.placedAt()))
                        .count();
        long own = order.paidAt().isPresent() ? 0 : 1;
        return Math.max(1, ofCustomer.purchases() - later + own);
    }

    /** Whether a refund is in another currency than the order, so that it cannot be deducted. */
    public static boolean hasForeignRefund(KnownOrder<OrderFacts> order) {
        return order.order().stream()
                .anyMatch(
                        facts ->
                                amounts(order).stream()
                                        .anyMatch(refund -> !refund.isSameCurrency(facts.total())));
    }

    private static List<Money> amounts(KnownOrder<OrderFacts> order) {
        return order.refundsThatCount().stream().map(Refund::total).toList();
    }

    private static OrderReport<OrderFacts> kept(OrderReport<OrderFacts> report) {
        return switch (report) {
            case OrderReport.Snapshot<OrderFacts> it ->
                    new OrderReport.Snapshot<>(
                            it.asOf(),
                            it.facts(),
                            it.payment(),
                            it.cancelled(),
                            it.refunds() == null
                                    ? null
                                    : it.refunds().stream().map(KeptOrder::kept).toList(),
                            it.history());
            case OrderReport.Refunded<OrderFacts> it ->
                    new OrderReport.Refunded<>(it.asOf(), kept(it.refund()), it.history());
            case OrderReport.Cancelled<OrderFacts> it -> it;
        };
    }

    /** Of a refund only its amount: which lines it was for, the ledger knows. */
    private static Refund kept(Refund refund) {
        Money total = refund.total();
        return new Refund(
                refund.refundId(),
                refund.orderId(),
                refund.refundedAt(),
                List.of(),
                Money.zero(total.getCurrencyUnit()),
                total);
    }
}
