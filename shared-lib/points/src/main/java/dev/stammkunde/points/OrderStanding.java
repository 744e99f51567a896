package dev.stammkunde.points;

import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;

/** What an order comes to for its customer's points. */
public enum OrderStanding {
    /** It is paid, and what remains of it counts. */
    COUNTS,
    /** It is cancelled or removed from the shop. */
    CANCELLED,
    /** It is not paid in full, or its payment was lost. */
    NOT_PAID,
    /** It has no customer any more, or turned out to be a test. */
    EXCLUDED;

    /** Returns what an order that is booked comes to by what is known of it. */
    public static OrderStanding of(KnownOrder<Order> known) {
        return OrderPoints.standing(known);
    }
}
