package dev.stammkunde.programmes.membership;

import dev.stammkunde.points.AccountId;

/** Erases what is kept of customers' memberships. */
@FunctionalInterface
public interface ForgetMemberships {

    /**
     * Deletes all memberships of a customer, under this name alone, and what leads to them. Twice
     * does no harm.
     */
    void forget(AccountId holder);
}
