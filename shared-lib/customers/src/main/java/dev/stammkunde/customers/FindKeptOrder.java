package dev.stammkunde.customers;

import dev.stammkunde.shop.KnownOrder;

/** Finds what is kept of one order. */
@FunctionalInterface
public interface FindKeptOrder {

    /**
     * Returns it, {@link KnownOrder#nothing()} where nothing is kept. Sees what was saved before.
     */
    KnownOrder<OrderFacts> keptOrder(OrderId id);
}
