package dev.stammkunde.domain.customer;

import java.time.Instant;
import java.util.Comparator;

/**
 * A purchase of a customer in the order of time.
 *
 * @param at when the customer bought
 */
public record Purchase(Instant at, String orderId) implements Comparable<Purchase> {

    private static final Comparator<Purchase> BY_TIME =
            Comparator.comparing(Purchase::at).thenComparing(Purchase::orderId);

    @Override
    public int compareTo(Purchase other) {
        return BY_TIME.compare(this, other);
    }
}
