package dev.stammkunde.customers;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

/** Keeps what is known of persons, and forgets it. */
public interface ProfileStore {

    /**
     * Returns what is kept of a customer as of now: {@link Customer#UNKNOWN} where it is nothing.
     */
    Versioned<Customer> profileOf(CustomerId customer);

    /**
     * Returns what is known of a customer; of one who was merged into another, what was told under
     * their own id; an empty profile where that was erased.
     */
    default Profile toldOf(CustomerId customer) {
        Customer kept = profileOf(customer).value();
        Customer found = kept;
        while (found instanceof Customer.Merged(CustomerId into, var _)) {
            found = profileOf(into).value();
        }
        return switch (found) {
            case Customer.Known(Profile profile) ->
                    kept instanceof Customer.Merged
                            ? profile.merged().getOrDefault(customer.id(), Profile.empty())
                            : profile;
            case Customer.Erased _, Customer.Merged _ -> Profile.empty();
        };
    }

    /**
     * Applies a change as a whole or not at all.
     *
     * @return {@link SaveResult#CONFLICT} where the customer is no longer as expected, or an
     *     address to be linked was redacted since
     */
    SaveResult save(ProfileChange change);
}
