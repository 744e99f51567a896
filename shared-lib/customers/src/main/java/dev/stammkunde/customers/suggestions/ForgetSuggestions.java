package dev.stammkunde.customers.suggestions;

import dev.stammkunde.customers.CustomerId;

/** Forgets what was suggested to who is erased. */
@FunctionalInterface
public interface ForgetSuggestions {

    /** Erases all suggestions for a customer, of whichever run; twice does no harm. */
    void forget(CustomerId customer);
}
