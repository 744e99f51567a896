package dev.stammkunde.customers;

import dev.stammkunde.shop.KnownOrder;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * So many days after an order came to a milestone. Days are of the shop's calendar. What happens on
 * a day is known when it is over, so the soonest is the day after, also with {@code days} 0.
 */
public record AfterMilestone(OrderMilestone milestone, int days) {

    /** Returns the day on which those orders came to the milestone that are due on a day. */
    public LocalDate dayOfOrders(LocalDate due) {
        return due.minusDays(daysAfter());
    }

    /** Returns how many days after the milestone an order is due. */
    public int daysAfter() {
        return Math.max(1, days);
    }

    /** Whether an order is due on a day, by the newest that is known of it. */
    public boolean isDue(KnownOrder<OrderFacts> order, LocalDate due, ZoneId zone) {
        return KeptOrder.findReached(order, milestone)
                .map(at -> LocalDate.ofInstant(at, zone))
                .filter(dayOfOrders(due)::equals)
                .isPresent();
    }
}
