package dev.stammkunde.customers;

import dev.stammkunde.platform.Versioned;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who purchases count for, and what they did.
 *
 * @param mergedFrom the ids of customers whom the shop merged into this one, whose purchases count
 *     here and lie under their own ids
 */
public record Buyer(CustomerId id, Versioned<Activity> activity, SortedSet<String> mergedFrom) {

    public Buyer {
        mergedFrom = Collections.unmodifiableSortedSet(new TreeSet<>(mergedFrom));
    }

    /** Returns the ids under which this person bought. */
    public List<CustomerId> everyId() {
        return Stream.concat(Stream.of(id), merged().stream()).toList();
    }

    /** Returns the ids of those who were merged into this one. */
    public List<CustomerId> merged() {
        return mergedFrom.stream().map(other -> new CustomerId(id.shopId(), other)).toList();
    }
}
