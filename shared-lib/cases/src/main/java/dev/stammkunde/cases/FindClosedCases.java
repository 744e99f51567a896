package dev.stammkunde.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * Finds the cases of a shop that were closed within a time, at a cost in proportion to them. What
 * was closed within the last second may be missing.
 */
@FunctionalInterface
public interface FindClosedCases {

    /**
     * Returns a page.
     *
     * @param from the earliest time
     * @param until the first time that is too late
     * @param after the {@link CasePage#next} of the page before
     * @param limit at most 100
     */
    CasePage closedIn(
            String shopId, Instant from, Instant until, Optional<String> after, int limit);
}
