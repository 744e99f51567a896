package dev.stammkunde.finance.simulation;

import java.time.YearMonth;

/**
 * The purchases of a month, which the period may have cut.
 *
 * @param month in which they were paid
 */
public record SimulatedMonth(YearMonth month, long orders, PointsStand before, PointsStand after) {

    SimulatedMonth plus(SimulatedMonth other) {
        return new SimulatedMonth(
                month,
                Math.addExact(orders, other.orders),
                before.plus(other.before),
                after.plus(other.after));
    }
}
