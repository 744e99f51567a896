package dev.stammkunde.campaigns;

import dev.stammkunde.customers.CustomerId;

import java.util.List;
import java.util.Set;

/** Reads of customers what the audience of a campaign asks for, its list included. */
public interface ReadAudienceFacts extends ReadCustomerFacts, FindListed {

    /**
     * Returns those of some customers who are in an audience's list; all of them where it has none,
     * for which nothing is read.
     *
     * @param customers at most 100
     */
    default List<CustomerId> inListOf(WholeAudience audience, List<CustomerId> customers) {
        if (audience.findList().isEmpty() || customers.isEmpty()) {
            return customers;
        }
        Set<CustomerId> listed = listed(audience.findList().get(), customers);
        return customers.stream().filter(listed::contains).toList();
    }
}
