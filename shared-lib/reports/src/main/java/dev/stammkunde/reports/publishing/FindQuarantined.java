package dev.stammkunde.reports.publishing;

import java.time.Instant;
import java.util.Optional;

/** Tells whether webhooks of a shop wait that could not be understood. */
@FunctionalInterface
public interface FindQuarantined {

    /** Finds when one of them came, whichever; nothing where none waits. */
    Optional<Instant> findOne(String shopId);
}
