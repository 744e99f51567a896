package dev.stammkunde.customers;

import dev.stammkunde.customers.FindOrderDays.OrderPage;
import dev.stammkunde.customers.FindOrderDays.Reached;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Goes through the orders of a day of a shop's calendar, which touches two or three days of UTC.
 */
public record OrderPages(
        FindOrderDays find, String shopId, OrderMilestone milestone, List<LocalDate> days) {

    public OrderPages {
        days = List.copyOf(days);
    }

    /** Returns the pages of a day in a zone. */
    public static OrderPages of(
            FindOrderDays find,
            String shopId,
            OrderMilestone milestone,
            LocalDate day,
            ZoneId zone) {
        LocalDate first = Rhythm.dayOf(day.atStartOfDay(zone).toInstant());
        LocalDate last = Rhythm.dayOf(day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1));
        return new OrderPages(find, shopId, milestone, first.datesUntil(last.plusDays(1)).toList());
    }

    /**
     * Orders of one page.
     *
     * @param next where the next page begins; absent after the last
     */
    public record Found(List<Reached> orders, @Nullable String next) {
        public Found {
            orders = List.copyOf(orders);
        }
    }

    /**
     * Finds some orders.
     *
     * @param cursor {@code <place>/<order>}: the last order of that place which was found, or none;
     *     empty for the beginning, and of a place that there is no more since the survey's trigger
     *     or the shop's zone was changed
     */
    public Found from(String cursor) {
        int separator = cursor.indexOf('/');
        int place = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.substring(0, separator));
        int parts = find.partCount(milestone);
        if (place >= parts * days.size()) {
            return from("");
        }
        OrderPage page =
                find.reachedOn(
                        shopId,
                        milestone,
                        days.get(place / parts),
                        place % parts,
                        cursor.substring(separator + 1));
        if (page.next() != null) {
            return new Found(page.orders(), place + "/" + page.next());
        }
        boolean last = place + 1 == parts * days.size();
        return new Found(page.orders(), last ? null : (place + 1) + "/");
    }
}
