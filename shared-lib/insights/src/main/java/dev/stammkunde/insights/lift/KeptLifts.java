package dev.stammkunde.insights.lift;

import java.util.Optional;

/** Keeps what was compared, whole or not at all. A fault of the store is an exception. */
public interface KeptLifts {

    /** Finds the last report of a shop. */
    Optional<LiftReport> find(String shopId);

    /** Keeps a report in the place of the one before, unless that is newer. */
    void keep(LiftReport report);
}
