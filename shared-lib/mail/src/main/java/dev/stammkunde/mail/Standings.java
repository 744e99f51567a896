package dev.stammkunde.mail;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

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
