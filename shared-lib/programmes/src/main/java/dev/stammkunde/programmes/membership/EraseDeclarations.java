package dev.stammkunde.programmes.membership;

import dev.stammkunde.customers.CustomerId;

/** Erases who declared something about a contract; that something was declared, and when, stays. */
@FunctionalInterface
public interface EraseDeclarations {

    /**
     * Erases names, addresses and words from what is confirmed to somebody; nothing where nothing
     * is. Twice does no harm.
     *
     * @param person a customer, or who reads an address
     */
    void erase(CustomerId person);
}
