package dev.stammkunde.programmes.departures;

import dev.stammkunde.customers.CustomerId;

import java.time.Duration;
import java.time.Instant;

/**
 * A name that a shop deleted. Shops delete one of two when they merge them, and may tell of the
 * deletion first: so what somebody has of programmes is kept until the merge must have been told.
 *
 * @param deletedAt when the shop deleted it
 */
public record Departure(CustomerId customer, Instant deletedAt) {

    /** For so long shops tell again what was not heard. */
    public static final Duration WAIT = Duration.ofDays(3);

    /** Returns from when on it is decided. */
    public Instant dueAt() {
        return deletedAt.plus(WAIT);
    }
}
