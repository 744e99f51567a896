package dev.stammkunde.servememberapi.query;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.OrderRecord;
import dev.stammkunde.points.programme.NoPoints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of an order. */
public sealed interface OrderPoints {

    /** Refunds and cancellations that wait for the order to earn, oldest first. */
    List<OrderRecord.Waiting> waiting();

    /**
     * It earned.
     *
     * @param accrual the entry by which it did
     * @param clawBacks what took points back, oldest first
     */
    record Earned(
            LedgerEntry accrual, List<LedgerEntry> clawBacks, List<OrderRecord.Waiting> waiting)
            implements OrderPoints {
        public Earned {
            clawBacks = List.copyOf(clawBacks);
            waiting = List.copyOf(waiting);
        }

        /** Points that the order still stands for, whether or not they were spent. */
        public long kept() {
            long kept = accrual.points();
            for (LedgerEntry entry : clawBacks) {
                if (entry.booking() instanceof Booking.ClawBack clawBack) {
                    kept -= clawBack.due();
                }
            }
            return kept;
        }
    }

    /**
     * It earned nothing, by the last decision on it: an unpaid order may still be paid.
     *
     * @param customerId empty for a guest
     */
    record Nothing(
            NoPoints reason,
            Instant decidedAt,
            Optional<String> customerId,
            List<OrderRecord.Waiting> waiting)
            implements OrderPoints {
        public Nothing {
            waiting = List.copyOf(waiting);
        }
    }

    /** Only a refund or cancellation of it has arrived, not the order itself. */
    record Awaited(List<OrderRecord.Waiting> waiting) implements OrderPoints {
        public Awaited {
            waiting = List.copyOf(waiting);
        }
    }
}
