package dev.stammkunde.cases;

import dev.stammkunde.customers.CustomerId;

/**
 * Whom an answer goes to.
 *
 * @param customer who they are today, after merges
 * @param language ISO 639-1 code, or that of the shop where theirs is not known
 */
record CaseReader(CustomerId customer, String address, String language) {

    /** Tells nobody's address. */
    @Override
    public String toString() {
        return "CaseReader[]";
    }
}
