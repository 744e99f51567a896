package dev.stammkunde.points.units;

import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.Refund;

import java.time.Instant;
import java.util.List;

/**
 * What is known of an order that counts: one that was paid, by a customer, and is not cancelled.
 *
 * @param order without the person
 * @param refunds all that went back so far
 * @param paidAt the payment by which it is rated
 * @param points what it stands for after refunds
 */
public record CountedOrder(Order order, List<Refund> refunds, Instant paidAt, long points) {
    public CountedOrder {
        refunds = List.copyOf(refunds);
    }
}
