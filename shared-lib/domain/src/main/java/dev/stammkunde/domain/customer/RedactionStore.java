package dev.stammkunde.domain.customer;

import java.time.Instant;
import java.util.Optional;

/**
 * Remembers redactions, so that one also holds when it comes before the events that it is about.
 */
public interface RedactionStore {

    /** Returns when an address or a shop was last redacted. */
    Optional<Instant> findRedaction(RedactionScope scope);

    /** Remembers a redaction; of several the latest stays. */
    void keepRedaction(RedactionScope scope, Instant at);
}
