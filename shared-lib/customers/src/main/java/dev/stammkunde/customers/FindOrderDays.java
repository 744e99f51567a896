package dev.stammkunde.customers;

import dev.stammkunde.shop.KnownOrder;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Finds orders by the day on which something happened to them, at a cost in proportion to the
 * orders of that day. Days are those of UTC, see {@link Rhythm#dayOf}. What was saved within the
 * last second may be missing.
 */
public interface FindOrderDays {

    /**
     * Returns some of the orders that came to a milestone on a day, from one of {@link #partCount}
     * parts of those: not those of guests, tests, and what is cancelled. A page may be empty and
     * not be the last.
     *
     * @param part from 0
     * @param after where an earlier page ended; empty for the first
     */
    OrderPage reachedOn(
            String shopId, OrderMilestone milestone, LocalDate day, int part, String after);

    /** Returns how many parts the orders of a day come in. */
    int partCount(OrderMilestone milestone);

    /** An order as it is known. */
    record Reached(OrderId id, KnownOrder<OrderFacts> order) {}

    /**
     * Some of many orders.
     *
     * @param next where the next page begins; absent after the last
     */
    record OrderPage(List<Reached> orders, @Nullable String next) {
        public OrderPage {
            orders = List.copyOf(orders);
        }
    }
}
