package dev.stammkunde.customers;

import dev.stammkunde.shop.KnownOrder;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.time.Instant;
import java.util.Optional;

/** Sums up what a customer paid in a time. */
@FunctionalInterface
public interface FindTurnover {

    /** More orders of a time are not summed, the newest first: a bound for who sells to traders. */
    int MOST_ORDERS = 500;

    /**
     * Returns what a customer's orders of a time come to, with those of whoever was merged into
     * them. Sees what was saved before.
     *
     * @param customer one who stays, or was merged into another: then of that one
     */
    Turnover turnover(CustomerId customer, Period period, CurrencyUnit currency);

    /** A time, both of its ends included, by which orders were placed. */
    record Period(Instant from, Instant until) {}

    /**
     * What orders come to.
     *
     * @param paid for whole orders, tax and shipping included, less refunds. Orders in another
     *     currency, unpaid, cancelled or of tests count for nothing
     * @param orders that count
     * @param isComplete false where there were more than {@value #MOST_ORDERS}
     */
    record Turnover(Money paid, int orders, boolean isComplete) {

        /** What nobody bought. */
        public static Turnover none(CurrencyUnit currency) {
            return new Turnover(Money.zero(currency), 0, true);
        }

        /** Returns this and one more order. */
        public Turnover plus(KnownOrder<OrderFacts> order) {
            return paidFor(order)
                    .filter(paid::isSameCurrency)
                    .map(more -> new Turnover(paid.plus(more), orders + 1, isComplete))
                    .orElse(this);
        }

        private static Optional<Money> paidFor(KnownOrder<OrderFacts> order) {
            if (KeptOrder.figures(order).purchases() == 0) {
                return Optional.empty();
            }
            Money total = order.order().orElseThrow().total();
            Money zero = Money.zero(total.getCurrencyUnit());
            Money left =
                    order.refundsThatCount().stream()
                            .map(refund -> refund.total())
                            .filter(total::isSameCurrency)
                            .reduce(total, Money::minus);
            return Optional.of(left.isNegative() ? zero : left);
        }
    }
}
