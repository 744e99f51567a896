package dev.stammkunde.reports.missed;

import dev.stammkunde.platform.AuditEntry;

import java.time.Instant;

/** Puts differences aside that somebody has looked at. */
@FunctionalInterface
public interface DismissMissed {

    /** What came of it. */
    enum Outcome {
        DISMISSED,
        /** Somebody did before: what they said stays. */
        BEFORE,
        /** There is no such difference, or its time is over. */
        UNKNOWN
    }

    /**
     * Which difference.
     *
     * @param foundAt by which run, since an order can be found again
     */
    record Place(String shopId, Instant foundAt, String orderId) {}

    /** Dismisses one, in one transaction with who did what. */
    Outcome dismiss(Place place, Dismissal dismissal, AuditEntry entry);
}
