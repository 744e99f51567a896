package dev.stammkunde.rewards.shops;

import java.time.Instant;

/**
 * A place in a shop's list of changed orders.
 *
 * @param since the list has what changed then or later
 * @param position where in that list, in words of its platform's adapter; empty at its beginning
 */
public record OrdersPlace(Instant since, String position) {

    /** Returns the beginning of the list of what has changed since then. */
    public static OrdersPlace since(Instant since) {
        return new OrdersPlace(since, "");
    }

    /** Returns another place in the same list. */
    OrdersPlace at(String other) {
        return new OrdersPlace(since, other);
    }
}
