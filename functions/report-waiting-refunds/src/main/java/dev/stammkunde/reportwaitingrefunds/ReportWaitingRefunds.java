package dev.stammkunde.reportwaitingrefunds;

import dev.stammkunde.points.OrderRecord;
import dev.stammkunde.points.WaitingRefunds;
import dev.stammkunde.points.WaitingRefunds.OrderRef;
import dev.stammkunde.points.programme.NoPoints;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds refunds whose order never came: a webhook was lost, and a customer will have points for
 * goods that went back.
 */
final class ReportWaitingRefunds {

    /** Longer than any platform takes to repeat a delivery. */
    static final Duration PATIENCE = Duration.ofDays(7);

    /** As many as one run can look at; more are found by the next, once these are settled. */
    static final int MOST_ORDERS = 500;

    /**
     * What a run found.
     *
     * @param overdue orders that never came and may yet earn, longest waiting first
     * @param acknowledged orders that turned out to earn nothing, so that nothing has to go back
     */
    record Report(List<OrderRef> overdue, List<OrderRef> acknowledged) {
        Report {
            overdue = List.copyOf(overdue);
            acknowledged = List.copyOf(acknowledged);
        }
    }

    private final WaitingRefunds refunds;

    ReportWaitingRefunds(WaitingRefunds refunds) {
        this.refunds = refunds;
    }

    /** Looks for refunds that have waited too long at a time. A repeated run does no harm. */
    Report report(Instant now) {
        List<OrderRef> overdue = new ArrayList<>();
        List<OrderRef> acknowledged = new ArrayList<>();
        for (OrderRef order : refunds.findWaitingSinceBefore(now.minus(PATIENCE), MOST_ORDERS)) {
            if (earnsNothing(refunds.order(order))) {
                refunds.acknowledge(order);
                acknowledged.add(order);
            } else {
                overdue.add(order);
            }
        }
        return new Report(overdue, acknowledged);
    }

    private static boolean earnsNothing(OrderRecord order) {
        return order.findAccrual().isEmpty()
                && order.note().map(note -> isFinal(note.reason())).orElse(false);
    }

    private static boolean isFinal(NoPoints reason) {
        return switch (reason) {
            case NOT_PAID, PARTIALLY_PAID -> false;
            case TEST_ORDER,
                    CANCELLED,
                    VOIDED,
                    GUEST,
                    ZERO_TOTAL,
                    CURRENCY_WITHOUT_RATE,
                    BELOW_MINIMUM,
                    NOTHING_EARNS,
                    LESS_THAN_ONE_POINT ->
                    true;
        };
    }
}
