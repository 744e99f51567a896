package dev.stammkunde.programmes.holdings;

import dev.stammkunde.points.AccountId;

/** Finds all that a customer has of programmes at once, since it lies together. */
@FunctionalInterface
public interface FindHoldings {

    /** Returns what is kept under one name, as of this moment. */
    Holdings of(AccountId name);
}
