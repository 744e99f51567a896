package dev.stammkunde.campaigns;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;

import java.util.List;
import java.util.Set;

/** Tells who is in a list of customers. */
public interface FindListed {

    /**
     * Returns those of some customers who are in a list; one key is read of each, whatever the size
     * of the list. What was saved within the last second may be missing.
     *
     * @param customers at most 100, of the list's shop
     */
    Set<CustomerId> listed(ListId list, List<CustomerId> customers);

    /**
     * Returns up to 500 customers of a list, in the order of their ids as they are kept.
     *
     * @param after where an earlier page ended; empty for the first
     */
    CustomerPage customersOf(ListId list, String after);
}
