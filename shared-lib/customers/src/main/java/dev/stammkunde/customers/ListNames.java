package dev.stammkunde.customers;

import dev.stammkunde.platform.SaveResult;

import java.util.Set;

/** Lets names lead to a customer whose profile was written before names did. */
@FunctionalInterface
public interface ListNames {

    /**
     * Lets them lead to the customer. Twice does no harm.
     *
     * @param names folded; not empty
     * @param version of the profile that has them
     * @return {@link SaveResult#CONFLICT} where the profile has another version by now
     */
    SaveResult list(CustomerId customer, long version, Set<String> names);
}
