package dev.stammkunde.keepcustomers;

import dev.stammkunde.campaigns.Celebrations;
import dev.stammkunde.campaigns.FollowLists;
import dev.stammkunde.campaigns.behaviour.Behaviours;
import dev.stammkunde.cases.EraseCases;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.customers.suggestions.ForgetSuggestions;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.programmes.departures.ForgetProgrammes;
import dev.stammkunde.programmes.membership.EraseDeclarations;
import dev.stammkunde.surveys.EraseParticipations;
import dev.stammkunde.surveys.feedback.EraseFeedback;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Forgets what shops reported of persons, without a tombstone. */
final class ForgetReports {

    private final ProfileStore profiles;
    private final PurchaseStore purchases;
    private final Celebrations celebrations;
    private final ForgetMails mails;
    private final EraseCases cases;
    private final EraseParticipations answers;
    private final EraseFeedback feedback;
    private final EraseDeclarations declarations;
    private final FollowLists lists;
    private final ForgetProgrammes programmes;
    private final Behaviours behaviours;
    private final ForgetSuggestions suggestions;
    private final ConflictRetry retry;

    ForgetReports(Stores stores, ConflictRetry retry) {
        this.profiles = stores.profiles();
        this.purchases = stores.purchases();
        this.celebrations = stores.celebrations();
        this.mails = stores.mails();
        this.cases = stores.cases();
        this.answers = stores.answers();
        this.feedback = stores.feedback();
        this.declarations = stores.declarations();
        this.lists = stores.lists();
        this.programmes = stores.programmes();
        this.behaviours = stores.behaviours();
        this.suggestions = stores.suggestions();
        this.retry = retry;
    }

    /**
     * Forgets what was reported of a person up to {@code redactedAt}, under whichever id: for a
     * shop that left, and may come back and tell it anew.
     */
    void until(CustomerId customer, Instant redactedAt) {
        // First, since nobody finds a customer again whose profile is gone.
        forgetWhatFollowed(customer, redactedAt);
        retry.run(
                customer,
                () -> {
                    Versioned<Customer> stored = profiles.profileOf(customer);
                    return switch (stored.value()) {
                        case Customer.Erased _ -> Optional.of(SaveResult.SAVED);
                        case Customer.Merged _ -> {
                            until(purchases.buyer(customer).id(), redactedAt);
                            yield Optional.of(SaveResult.SAVED);
                        }
                        case Customer.Known(Profile profile) ->
                                until(customer, stored, profile, redactedAt);
                    };
                });
    }

    /** What was written under an id is found by nothing else. */
    private void forgetWhatFollowed(CustomerId customer, Instant redactedAt) {
        celebrations.forget(customer);
        mails.forget(customer, redactedAt);
        cases.erase(customer);
        answers.erase(customer);
        feedback.erase(customer);
        declarations.erase(customer);
        lists.forget(customer);
        programmes.forget(customer, redactedAt);
        behaviours.forget(customer);
        suggestions.forget(customer);
    }

    /** One id after the other: a transaction does not take the addresses of many. */
    private Optional<SaveResult> until(
            CustomerId customer, Versioned<Customer> stored, Profile profile, Instant redactedAt) {
        SortedMap<String, Profile> merged = profile.merged();
        // Of a name that the shop deleted since it was merged no report is left.
        Stream.concat(
                        merged.keySet().stream().map(id -> new CustomerId(customer.shopId(), id)),
                        purchases.buyer(customer).merged().stream())
                .distinct()
                .forEach(id -> forgetWhatFollowed(id, redactedAt));
        mailboxes(customer, profile, redactedAt);
        Versioned<Customer> current = stored;
        Profile next = profile;
        for (String id : merged.keySet()) {
            CustomerId other = new CustomerId(customer.shopId(), id);
            Profile told = next.merged().getOrDefault(id, Profile.empty());
            next = next.withMerged(other, told.reportedAfter(redactedAt, customer.shopId()));
            if (isLost(customer, current, next)) {
                return Optional.empty();
            }
            current = saved(current, next);
        }
        next = next.reportedAfter(redactedAt, customer.shopId());
        return isLost(customer, current, next) ? Optional.empty() : Optional.of(SaveResult.SAVED);
    }

    /**
     * Forgets what was told of a customer who was merged into another, and leaves what was told of
     * the other. The customer must be erased already.
     */
    void ofMerged(CustomerId customer, Instant at) {
        retry.run(customer, () -> attemptOfMerged(customer, at));
    }

    private Optional<SaveResult> attemptOfMerged(CustomerId customer, Instant at) {
        CustomerId stays = purchases.buyer(customer).id();
        if (stays.equals(customer)) {
            return Optional.of(SaveResult.SAVED);
        }
        Versioned<Customer> stored = profiles.profileOf(stays);
        return switch (stored.value()) {
            case Customer.Erased _ -> Optional.of(SaveResult.SAVED);
            case Customer.Merged _ -> Optional.empty();
            case Customer.Known(Profile profile) -> {
                Profile told = profile.merged().getOrDefault(customer.id(), Profile.empty());
                mailboxes(customer, told, at);
                // Even where nothing is left: a report on its way, which looked before the
                // tombstone, then meets another version.
                Customer next = new Customer.Known(profile.withoutMerged(customer));
                yield save(ProfileChange.between(stays, stored, next)) == SaveResult.SAVED
                        ? Optional.of(SaveResult.SAVED)
                        : Optional.empty();
            }
        };
    }

    /** What an address's owner said counts for customers to come, and goes before the address. */
    void mailboxes(CustomerId id, Profile profile, Instant at) {
        profile.emails().keySet().stream()
                .map(Mailbox::of)
                .filter(mailbox -> !mailbox.equals(id))
                .forEach(mailbox -> until(mailbox, at));
    }

    private boolean isLost(CustomerId customer, Versioned<Customer> stored, Profile next) {
        Customer known = new Customer.Known(next);
        return !known.equals(stored.value())
                && save(ProfileChange.between(customer, stored, known)) == SaveResult.CONFLICT;
    }

    /**
     * What goes may bring back an address of another merged customer that was redacted too, to whom
     * the erasure comes later: no new link leads to it.
     */
    private SaveResult save(ProfileChange change) {
        SaveResult saved = profiles.save(change);
        return saved == SaveResult.CONFLICT && !change.emailsLinked().isEmpty()
                ? profiles.save(change.withoutNewLinks())
                : saved;
    }

    private static Versioned<Customer> saved(Versioned<Customer> before, Profile next) {
        Customer known = new Customer.Known(next);
        return known.equals(before.value()) ? before : new Versioned<>(known, before.version() + 1);
    }
}
