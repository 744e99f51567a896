package dev.stammkunde.surveys;

import dev.stammkunde.customers.CustomerId;

/** Forgets what a customer was asked and answered. Failures of the store are thrown as they are. */
@FunctionalInterface
public interface EraseParticipations {

    /**
     * Removes all of a customer's. What they answered counts on in the tallies, as of nobody. Doing
     * it again does no harm.
     */
    void erase(CustomerId customer);
}
