package dev.stammkunde.keepcustomers;

import dev.stammkunde.campaigns.Celebrations;
import dev.stammkunde.campaigns.FollowLists;
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
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.ForgetParticipation;
import dev.stammkunde.programmes.challenges.ForgetChallenges;
import dev.stammkunde.programmes.community.ForgetActions;
import dev.stammkunde.programmes.membership.EraseDeclarations;
import dev.stammkunde.programmes.membership.ForgetMemberships;
import dev.stammkunde.programmes.referral.ForgetReferrals;
import dev.stammkunde.programmes.vip.Vips;
import dev.stammkunde.surveys.EraseParticipations;
import dev.stammkunde.surveys.feedback.EraseFeedback;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

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
    private final ForgetActions actions;
    private final ForgetMemberships memberships;
    private final ForgetParticipation events;
    private final ForgetChallenges challenges;
    private final ForgetReferrals referrals;
    private final Vips vips;
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
        this.actions = stores.actions();
        this.memberships = stores.memberships();
        this.events = stores.events();
        this.challenges = stores.challenges();
        this.referrals = stores.referrals();
        this.vips = stores.vips();
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
        AccountId account = new AccountId(customer.shopId(), customer.id());
        actions.forget(account);
        challenges.forget(account);
        memberships.forget(account);
        events.forget(account, redactedAt);
        referrals.forget(customer);
        vips.forget(customer);
        suggestions.forget(customer);
    }

    /** One id after the other: a transaction does not take the addresses of many. */
    private Optional<SaveResult> until(
            CustomerId customer, Versioned<Customer> stored, Profile profile, Instant redactedAt) {
        SortedMap<String, Profile> merged = profile.merged();
        merged.keySet().stream()
                .map(id -> new CustomerId(customer.shopId(), id))
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
                yield profiles.save(ProfileChange.between(stays, stored, next)) == SaveResult.SAVED
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
                && profiles.save(ProfileChange.between(customer, stored, known))
                        == SaveResult.CONFLICT;
    }

    private static Versioned<Customer> saved(Versioned<Customer> before, Profile next) {
        Customer known = new Customer.Known(next);
        return known.equals(before.value()) ? before : new Versioned<>(known, before.version() + 1);
    }
}
