package dev.stammkunde.rewards.redeem;

import dev.stammkunde.shop.Order;

import org.joda.money.Money;

/**
 * What is kept of an order that used points.
 *
 * @param number what the customer calls it
 * @param total everything that was to pay, tax included
 */
public record OrderSum(String number, Money total) {

    /** Returns what is kept of an order. */
    public static OrderSum of(Order order) {
        return new OrderSum(order.number(), order.total());
    }
}
