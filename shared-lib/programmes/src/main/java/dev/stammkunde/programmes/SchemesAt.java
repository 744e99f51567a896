package dev.stammkunde.programmes;

import java.time.Instant;

/**
 * Finds programmes as they were. Failures of the store are thrown as they are, and may be tried
 * again.
 *
 * @param <T> what authors write of the kind
 */
@FunctionalInterface
public interface SchemesAt<T> {

    /**
     * Returns the version of a programme at a time: the first of a time before it, and the newest
     * where that of then cannot be used any more.
     */
    Scheme<T> at(Scheme<T> newest, Instant at);
}
