package dev.stammkunde.customers;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

/**
 * A purchase of a customer in the order of time.
 *
 * @param at when the customer bought
 * @param products ids and SKUs, which say nothing of the order
 */
public record Purchase(Instant at, String orderId, Set<String> products)
        implements Comparable<Purchase> {

    private static final Comparator<Purchase> BY_TIME =
            Comparator.comparing(Purchase::at).thenComparing(Purchase::orderId);

    public Purchase {
        products = Set.copyOf(products);
    }

    /** Makes a purchase of which it does not matter what was bought. */
    public Purchase(Instant at, String orderId) {
        this(at, orderId, Set.of());
    }

    @Override
    public int compareTo(Purchase other) {
        return BY_TIME.compare(this, other);
    }
}
