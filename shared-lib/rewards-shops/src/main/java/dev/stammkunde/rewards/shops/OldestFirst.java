package dev.stammkunde.rewards.shops;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lists that show what changed longest ago first: each page is asked for by the newest time of the
 * page before it. An order that changes meanwhile moves to the end, so none is passed over.
 */
final class OldestFirst {

    private OldestFirst() {}

    /**
     * Finds the newest time of a page; nothing if it is not sorted, for then some would be passed
     * over.
     */
    static Optional<Instant> findNewest(List<ListedOrder> orders) {
        Instant newest = Instant.EPOCH;
        for (ListedOrder order : orders) {
            @Nullable Instant at = order.changedAt();
            if (at != null && at.isBefore(newest)) {
                return Optional.empty();
            }
            newest = at == null ? newest : at;
        }
        return Optional.of(newest);
    }
}
