package dev.stammkunde.customers;

import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.KnownOrder;

import java.util.List;

/**
 * One atomic change of an order and of what its customers did. There are two customers only where
 * the shop first reported the order for another one.
 *
 * @param expected what the change was decided on
 */
public record PurchaseChange(
        OrderId order,
        Versioned<KnownOrder<OrderFacts>> expected,
        KnownOrder<OrderFacts> next,
        List<ActivityChange> activities) {

    public PurchaseChange {
        activities = List.copyOf(activities);
    }
}
