package dev.stammkunde.customers;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is known of one order, merged from events in any order: refunds and a cancellation that
 * come before the payment wait here.
 *
 * @param refunds what went back by refund id, tax included
 */
public record OrderState(
        @Nullable PaidOrder paid, boolean cancelled, SortedMap<String, Money> refunds) {

    private static final OrderState UNKNOWN = new OrderState(null, false, new TreeMap<>());

    public OrderState {
        refunds = Collections.unmodifiableSortedMap(new TreeMap<>(refunds));
    }

    /** An order of which nothing was said yet. */
    public static OrderState unknown() {
        return UNKNOWN;
    }

    /** Returns this state with the report that the order was paid. */
    public OrderState withPayment(PaidOrder report) {
        return new OrderState(paid == null ? report : paid.merge(report), cancelled, refunds);
    }

    /** Returns this state with a refund. Of two reports of one refund the larger holds. */
    public OrderState withRefund(String refundId, Money amount) {
        SortedMap<String, Money> next = new TreeMap<>(refunds);
        next.merge(refundId, amount, OrderState::larger);
        return new OrderState(paid, cancelled, next);
    }

    /** Returns this state with the order cancelled. */
    public OrderState withCancellation() {
        return new OrderState(paid, true, refunds);
    }

    /** Whether a refund is in another currency than the order, so that it cannot be deducted. */
    public boolean hasForeignRefund() {
        return paid != null
                && refunds.values().stream()
                        .anyMatch(refund -> !refund.isSameCurrency(paid.total()));
    }

    /** Returns what the order counts for. */
    public OrderFigures figures() {
        if (paid == null || paid.customerId() == null || paid.test() || paid.voided()) {
            return OrderFigures.none();
        }
        if (cancelled) {
            return OrderFigures.cancelled(paid.customerId());
        }
        return OrderFigures.purchase(
                paid, paid.customerId(), refunds.size(), NetRevenue.of(paid, refunds));
    }

    private static Money larger(Money first, Money second) {
        if (first.isSameCurrency(second)) {
            return first.isLessThan(second) ? second : first;
        }
        // A contradiction of the shop's: any choice will do that does not depend on who came first.
        String code = first.getCurrencyUnit().getCode();
        return code.compareTo(second.getCurrencyUnit().getCode()) < 0 ? first : second;
    }
}
