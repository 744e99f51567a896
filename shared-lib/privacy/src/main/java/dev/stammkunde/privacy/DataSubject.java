package dev.stammkunde.privacy;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person of whom data is kept.
 *
 * @param ids the customer's, and of those whom the shop merged into them
 * @param customer who they are, or that they were erased
 */
public record DataSubject(CustomerId id, List<CustomerId> ids, Customer customer) {

    public DataSubject {
        ids = List.copyOf(ids);
    }

    public String shopId() {
        return id.shopId();
    }

    /** Finds who they are; nothing of who was erased. */
    public Optional<Profile> findProfile() {
        return customer instanceof Customer.Known(Profile profile)
                ? Optional.of(profile)
                : Optional.empty();
    }

    /** Returns every address that the shop told of them, as hashes. */
    public Set<EmailKey> addresses() {
        return findProfile().map(profile -> profile.emails().keySet()).orElse(Set.of());
    }

    /** Tells no id. */
    @Override
    public String toString() {
        return "DataSubject";
    }
}
