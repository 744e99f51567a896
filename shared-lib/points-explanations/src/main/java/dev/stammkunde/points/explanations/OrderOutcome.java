package dev.stammkunde.points.explanations;

import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.OrderStanding;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.shop.Refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of an order. */
public sealed interface OrderOutcome {

    /**
     * It earned.
     *
     * @param customerId whose account its points are on now
     * @param standing what it comes to now
     * @param lines its entries, oldest first, in the ledgers of all customers who had it
     */
    record Earned(
            LedgerOrder.Booked booked,
            String customerId,
            OrderStanding standing,
            List<EntryLine> lines)
            implements OrderOutcome {
        public Earned {
            lines = List.copyOf(lines);
        }
    }

    /**
     * It earned nothing, by the last decision on it: an unpaid order may still be paid.
     *
     * @param orderNumber empty as long as the order itself was not heard of
     * @param customerId empty for a guest
     */
    record Nothing(
            NoPoints reason,
            Instant decidedAt,
            Optional<String> orderNumber,
            Optional<String> customerId,
            Waiting waiting)
            implements OrderOutcome {}

    /** Only a refund of it has arrived, not the order itself. */
    record Awaited(Waiting waiting) implements OrderOutcome {}

    /**
     * Refunds that count once the order earns.
     *
     * @param since when the order was first heard of
     */
    record Waiting(List<Refund> refunds, Instant since) {
        public Waiting {
            refunds = List.copyOf(refunds);
        }
    }
}
