package dev.stammkunde.programmes.departures;

import dev.stammkunde.customers.CustomerId;

import java.time.Instant;
import java.util.List;

/**
 * Keeps which names shops deleted, until it is decided what becomes of what they have of
 * programmes. Failures of the store are thrown as they are, and may be tried again.
 */
public interface Departures {

    /** Keeps one; the first that was told holds. Twice does no harm. */
    void keep(Departure departure);

    /** Whether one waits, as of this moment. */
    boolean isWaiting(CustomerId customer);

    /** Returns those that are to be decided by then, the longest first. May be behind. */
    List<Departure> due(Instant by, int limit);

    /** Takes one away, as often as it is asked. */
    void remove(CustomerId customer);
}
