package dev.stammkunde.managecampaigns.audience;

import dev.stammkunde.customers.CustomerId;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many of some customers are in a saved audience.
 *
 * @param looked at how many customers was looked: of its list, where it has one
 * @param in how many are in it
 * @param examples some of them, at most {@value AudienceCount#MOST_EXAMPLES}
 * @param notIn how many are not, by reason
 * @param next where the count goes on; empty when it has seen all
 */
public record SavedCount(
        long looked,
        long in,
        List<CustomerId> examples,
        SortedMap<String, Long> notIn,
        Optional<AudiencePlace> next) {

    public SavedCount {
        examples = List.copyOf(examples);
        notIn = Collections.unmodifiableSortedMap(new TreeMap<>(notIn));
    }
}
