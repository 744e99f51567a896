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
 * @param emailsLinked addresses that lead to this customer, or to one who was merged into it, from
 *     now on, by the time of the first report; the change conflicts where such an address was
 *     redacted at that time or later
 * @param emailsUnlinked addresses that no longer lead to them
 */
public record ProfileChange(
        CustomerId customer,
        Versioned<Customer> expected,
        Customer next,
        Map<EmailLink, Instant> emailsLinked,
        Set<EmailLink> emailsUnlinked) {

    public ProfileChange {
        emailsLinked = Map.copyOf(emailsLinked);
        emailsUnlinked = Set.copyOf(emailsUnlinked);
    }

    /** Returns the change to {@code next}, with what it means for the customer's addresses. */
    public static ProfileChange between(
            CustomerId customer, Versioned<Customer> stored, Customer next) {
        Map<EmailLink, Instant> before = emailsOf(customer, stored.value());
        Map<EmailLink, Instant> linked = new HashMap<>(emailsOf(customer, next));
        Set<EmailLink> unlinked = new HashSet<>(before.keySet());
        unlinked.removeAll(linked.keySet());
        linked.entrySet().removeAll(before.entrySet());
        return new ProfileChange(customer, stored, next, linked, unlinked);
    }

    /**
     * Returns the change of one who goes in a merge, whose addresses go on leading to this id, as a
     * redaction by address must find what was told under it.
     */
    static ProfileChange into(
            CustomerId gone, Versioned<Customer> stored, Customer.Merged pointer) {
        return new ProfileChange(gone, stored, pointer, Map.of(), Set.of());
    }

    /** Returns the names, folded, that lead to the customer from now on. */
    public Set<String> namesListed() {
        return difference(next, expected.value());
    }

    /** Returns the names, folded, that no longer lead to the customer. */
    public Set<String> namesUnlisted() {
        return difference(expected.value(), next);
    }

    /** Returns the days of their life on which the customer is found from now on. */
    public Set<LifeDay> daysListed() {
        Set<LifeDay> days = LifeDay.of(next);
        days.removeAll(LifeDay.of(expected.value()));
        return days;
    }

    /** Returns those on which they are no longer found. */
    public Set<LifeDay> daysUnlisted() {
        Set<LifeDay> days = LifeDay.of(expected.value());
        days.removeAll(LifeDay.of(next));
        return days;
    }

    private static Set<String> difference(Customer of, Customer to) {
        Set<String> names = new HashSet<>(FoldedName.namesOf(of));
        names.removeAll(FoldedName.namesOf(to));
        return names;
    }

    /**
     * Returns this change without links to come, for an erasure that goes on to whoever told of
     * their addresses: what is left of them until then must not stop it.
     */
    public ProfileChange withoutNewLinks() {
        return new ProfileChange(customer, expected, next, Map.of(), emailsUnlinked);
    }

    /** Returns this change with links of the customer alone, where those of others are there. */
    ProfileChange ofOwnLinks() {
        Map<EmailLink, Instant> own = new HashMap<>(emailsLinked);
        own.keySet().removeIf(link -> !link.customer().equals(customer));
        return new ProfileChange(customer, expected, next, own, emailsUnlinked);
    }

    private static Map<EmailLink, Instant> emailsOf(CustomerId id, Customer customer) {
        return switch (customer) {
            case Customer.Known(Profile profile) -> emailsOf(id, profile);
            case Customer.Erased _, Customer.Merged _ -> Map.of();
        };
    }

    private static Map<EmailLink, Instant> emailsOf(CustomerId id, Profile profile) {
        Map<EmailLink, Instant> links = new HashMap<>();
        profile.own().emails().forEach((email, at) -> links.put(new EmailLink(id, email), at));
        profile.merged()
                .forEach(
                        (other, told) -> {
                            CustomerId by = new CustomerId(id.shopId(), other);
                            told.emails().forEach((e, at) -> links.put(new EmailLink(by, e), at));
                        });
        // One that was taken over must lead to who gets the mail.
        profile.email()
                .map(email -> EmailKey.of(id.shopId(), email))
                .ifPresent(
                        email -> {
                            Instant at = profile.emails().get(email);
                            if (at != null) {
                                links.putIfAbsent(new EmailLink(id, email), at);
                            }
                        });
        return links;
    }
}
