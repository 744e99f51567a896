package dev.stammkunde.points.adjust;

import dev.stammkunde.points.AccountId;

/** Says whether a shop has ever told of a customer. */
@FunctionalInterface
public interface KnowsCustomer {

    /** Whether there is anything about them; not of one who was erased. */
    boolean knows(AccountId customer);
}
