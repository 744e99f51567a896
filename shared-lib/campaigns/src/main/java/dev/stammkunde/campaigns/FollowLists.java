package dev.stammkunde.campaigns;

import dev.stammkunde.customers.CustomerId;

/**
 * Brings lists into step with what became of a customer, at a cost in proportion to the lists that
 * the customer is in. Each method changes nothing when it is done again.
 */
public interface FollowLists {

    /** Takes a customer out of all lists. */
    void forget(CustomerId customer);

    /** Puts the customer who stays into all lists of one who is gone, who leaves them. */
    void handOver(CustomerId gone, CustomerId stays);
}
