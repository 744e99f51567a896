package dev.stammkunde.reportwaitingrefunds;

import dev.stammkunde.points.WaitingRefunds;
import dev.stammkunde.points.WaitingRefunds.OrderRef;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Finds refunds whose order never came: a webhook was lost, and a customer will have points for
 * goods that went back. An order that was heard of, paid or not, is not lost.
 */
final class ReportWaitingRefunds {

    /** Longer than any platform takes to repeat a delivery. */
    static final Duration PATIENCE = Duration.ofDays(7);

    /** As many as one run can name; more are found by the next, once these have come. */
    static final int MOST_ORDERS = 500;

    private final WaitingRefunds refunds;

    ReportWaitingRefunds(WaitingRefunds refunds) {
        this.refunds = refunds;
    }

    /** Returns orders that are overdue at a time, longest waiting first. Changes nothing. */
    List<OrderRef> overdue(Instant now) {
        return refunds.findWaitingSinceBefore(now.minus(PATIENCE), MOST_ORDERS);
    }
}
