package dev.stammkunde.points;

import java.util.Set;

/** Finds whose account one is by now. */
public interface FindJoined {

    /**
     * Returns the customer of an open account and all whose accounts were joined with it, by
     * whatever steps. Reads nothing where none was.
     */
    Set<String> customersOf(PointsAccount account);

    /**
     * Returns the same of the account that a customer has by now, at half the price: it may miss
     * for moments what was just joined.
     */
    Set<String> customersOf(AccountId customer);
}
