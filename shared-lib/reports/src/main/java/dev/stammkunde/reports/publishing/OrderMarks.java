package dev.stammkunde.reports.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers for some days which report of each order was published. */
public interface OrderMarks {

    /** Platforms repeat a webhook within two days. */
    Duration RETENTION = Duration.ofDays(3);

    /** Returns the mark of an order; it may be an earlier one than the latest. */
    Optional<OrderMark> find(String shopId, String orderId);

    /**
     * Marks a report that was published, unless a later one is marked.
     *
     * @param at when the webhook arrived
     */
    void published(OrderMark mark, Instant at);

    /**
     * Raises the mark of a report that tells the same and is earlier.
     *
     * @param at when the webhook arrived
     * @return whether there was such a mark still, so that there is nothing to publish
     */
    boolean raise(OrderMark later, Instant at);
}
