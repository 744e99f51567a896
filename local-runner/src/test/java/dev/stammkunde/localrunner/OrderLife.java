package dev.stammkunde.localrunner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What a shop tells of one order, delivery by delivery, and what must have come of it after each.
 *
 * @param row the row of what must come out that it shows
 * @param told returns the deliveries about the order and the customer of a number
 * @param points what the customer has after each delivery
 * @param anyOrder whether the same comes out when the last is delivered first; not where a delivery
 *     carries no time and counts as of its receipt
 */
record OrderLife(
        int row,
        SoldOn shop,
        String what,
        IntFunction<List<ShopDelivery>> told,
        List<Integer> points,
        End end,
        boolean anyOrder) {

    /** Later than each delivery is sent that carries no time and counts as of its receipt. */
    static final Instant AFTER_ALL = OrderLifeIT.START.plusSeconds(3600);

    private static final Instant PLACED = Instant.parse("2026-04-10T10:00:00Z");

    /** What the customer bought at the end, and why there are no points if there are none. */
    record End(int purchases, int cancellations, String revenue, String reason) {

        End(int purchases, int cancellations, String revenue) {
            this(purchases, cancellations, revenue, "");
        }
    }

    OrderLife {
        points = List.copyOf(points);
    }

    static OrderLife of(
            int row,
            SoldOn shop,
            String what,
            IntFunction<List<ShopDelivery>> told,
            List<Integer> points,
            End end) {
        return new OrderLife(row, shop, what, told, points, end, true);
    }

    OrderLife onlyInThisOrder() {
        return new OrderLife(row, shop, what, told, points, end, false);
    }

    /** Returns a time so many days after orders are placed. */
    static Instant day(int day) {
        return PLACED.plus(Duration.ofDays(day));
    }
}
