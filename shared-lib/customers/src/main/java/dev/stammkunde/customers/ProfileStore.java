package dev.stammkunde.customers;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

/** Keeps what is known of persons, and forgets it. */
public interface ProfileStore {

    /**
     * Returns what is kept of a customer as of now: {@link Customer#UNKNOWN} where it is nothing.
     */
    Versioned<Customer> profileOf(CustomerId customer);

    /**
     * Applies a change as a whole or not at all.
     *
     * @return {@link SaveResult#CONFLICT} where the customer is no longer as expected, or an
     *     address to be linked was redacted since
     */
    SaveResult save(ProfileChange change);
}
