package dev.stammkunde.customers;

import dev.stammkunde.platform.SaveResult;

import java.time.Instant;
import java.util.Optional;

/**
 * Remembers redactions, so that one also holds when it comes before the events that it is about.
 */
public interface RedactionStore {

    /** Returns when an address or a shop was last redacted. */
    Optional<Instant> findRedaction(RedactionScope scope);

    /**
     * Remembers a redaction; of several the latest stays.
     *
     * @return {@link SaveResult#CONFLICT} where a report that looks at it is just being saved: try
     *     again
     */
    SaveResult keepRedaction(RedactionScope scope, Instant at);
}
