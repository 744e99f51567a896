package dev.stammkunde.domain.mail;

import dev.stammkunde.domain.customer.CustomerId;
import dev.stammkunde.domain.customer.SaveResult;
import dev.stammkunde.domain.customer.Versioned;

/** The standings of customers. Reads see what was written before. */
public interface Standings {

    /** Returns a customer's standing; an empty one of version 0 where nothing is stored. */
    Versioned<Standing> standing(CustomerId customer);

    /**
     * Saves a standing.
     *
     * @param expected as it was read
     * @return {@link SaveResult#CONFLICT} where it has changed since: read again and decide again
     */
    SaveResult save(CustomerId customer, Versioned<Standing> expected, Standing next);
}
