package dev.stammkunde.customers;

import dev.stammkunde.platform.Versioned;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * One atomic change of what is kept of a person.
 *
 * @param expected what the change was decided on
 * @param emailsLinked addresses that lead to this customer from now on, by the time of the first
 *     report; the change conflicts where such an address was redacted at that time or later
 * @param emailsUnlinked addresses that no longer lead to this customer
 */
public record ProfileChange(
        CustomerId customer,
        Versioned<Customer> expected,
        Customer next,
        Map<EmailKey, Instant> emailsLinked,
        Set<EmailKey> emailsUnlinked) {

    public ProfileChange {
        emailsLinked = Map.copyOf(emailsLinked);
        emailsUnlinked = Set.copyOf(emailsUnlinked);
    }

    /** Returns the change to {@code next}, with what it means for the customer's addresses. */
    public static ProfileChange between(
            CustomerId customer, Versioned<Customer> stored, Customer next) {
        Map<EmailKey, Instant> before = emailsOf(stored.value());
        Map<EmailKey, Instant> linked = new HashMap<>(emailsOf(next));
        Set<EmailKey> unlinked = new HashSet<>(before.keySet());
        unlinked.removeAll(linked.keySet());
        linked.entrySet().removeAll(before.entrySet());
        return new ProfileChange(customer, stored, next, linked, unlinked);
    }

    private static Map<EmailKey, Instant> emailsOf(Customer customer) {
        return switch (customer) {
            case Customer.Known(Profile profile) -> profile.emails();
            case Customer.Erased _ -> Map.of();
        };
    }
}
