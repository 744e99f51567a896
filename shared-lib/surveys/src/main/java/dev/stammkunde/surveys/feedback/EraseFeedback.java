package dev.stammkunde.surveys.feedback;

import dev.stammkunde.customers.CustomerId;

/** Forgets what somebody told a shop. Failures of the store are thrown as they are. */
@FunctionalInterface
public interface EraseFeedback {

    /**
     * Removes all of a customer's, or of who reads an address where it names a mailbox. What it was
     * about counts on, as of nobody. Doing it again does no harm.
     */
    void erase(CustomerId person);
}
