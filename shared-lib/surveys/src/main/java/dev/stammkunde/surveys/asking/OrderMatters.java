package dev.stammkunde.surveys.asking;

import dev.stammkunde.customers.AfterMilestone;
import dev.stammkunde.customers.FindOrderDays;
import dev.stammkunde.customers.FindOrderDays.Reached;
import dev.stammkunde.customers.KeptOrder;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderMilestone;
import dev.stammkunde.customers.OrderPages;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.surveys.Trigger.AfterOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The orders about which is asked on a day. */
record OrderMatters(FindOrderDays find, AskingDay day, AfterOrder trigger) implements FindMatters {

    @Override
    public Found from(String cursor) {
        AfterMilestone due = due();
        OrderPages.Found page =
                OrderPages.of(
                                find,
                                day.survey().id().shopId(),
                                due.milestone(),
                                due.dayOfOrders(day.day()),
                                day.zone())
                        .from(cursor);
        List<Matter> open = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (Reached order : page.orders()) {
            // Of another day are some of each page, since days of UTC are no days of the shop.
            if (due.isDue(order.order(), day.day(), day.zone())) {
                Matter matter = new Matter.OfOrder(order);
                findObstacle(order.order())
                        .ifPresentOrElse(
                                reason -> left.add(new Left(matter, reason)),
                                () -> open.add(matter));
            }
        }
        return new Found(open, left, page.next());
    }

    /** When an order is due. */
    private AfterMilestone due() {
        OrderMilestone milestone =
                switch (trigger.milestone()) {
                    case PURCHASED -> OrderMilestone.PLACED;
                    case PAID -> OrderMilestone.PAID;
                    case DELIVERED -> OrderMilestone.DELIVERED;
                };
        return new AfterMilestone(milestone, trigger.days());
    }

    /** By what the order says alone. */
    private static Optional<NotAsked> findObstacle(KnownOrder<OrderFacts> order) {
        if (!order.refundsThatCount().isEmpty()) {
            return Optional.of(NotAsked.REFUNDED);
        }
        return KeptOrder.isPurchase(order) ? Optional.empty() : Optional.of(NotAsked.NOT_PAID);
    }
}
