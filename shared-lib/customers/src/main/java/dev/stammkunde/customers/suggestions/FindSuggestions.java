package dev.stammkunde.customers.suggestions;

import dev.stammkunde.customers.CustomerId;

import java.time.Instant;
import java.util.List;

/** Finds what is suggested to a customer. */
@FunctionalInterface
public interface FindSuggestions {

    /** Of a shop that suggests nothing. */
    FindSuggestions NONE = (_, _) -> List.of();

    /**
     * Returns the suggestions of the latest run that is whole, the best first, by one read. Which
     * run that is may be known five minutes late.
     *
     * @param now the time of the request
     */
    List<Suggestion> find(CustomerId customer, Instant now);
}
