package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.customers.CustomerId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads of customers what an audience asks for, and nothing else. */
@FunctionalInterface
public interface ReadCustomerFacts {

    /**
     * Reads customers. Those whose personal data was erased are left out, as far as profiles are
     * read at all. What was saved within the last second may be missing.
     *
     * @param customers at most 100
     * @param parts what to read; the rest is empty
     * @param at when points must be available
     * @return in the order of {@code customers}
     */
    Map<CustomerId, CustomerFacts> read(List<CustomerId> customers, Set<Part> parts, Instant at);
}
