package dev.stammkunde.keepcustomers;

import dev.stammkunde.campaigns.Celebrations;
import dev.stammkunde.campaigns.FollowLists;
import dev.stammkunde.cases.EraseCases;
import dev.stammkunde.customers.Buyer;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.customers.RedactionScope;
import dev.stammkunde.customers.RedactionStore;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Erases personal data of one person and remembers that it was erased. Figures of orders stay: they
 * name no one once the shop and the profile no longer do.
 */
final class ErasePersonalData {

    private final ProfileStore profiles;
    private final PurchaseStore purchases;
    private final RedactionStore redactions;
    private final FindPersonalData find;
    private final Celebrations celebrations;
    private final ForgetMails mails;
    private final ForgetReferrals referrals;
    private final Vips vips;
    private final ForgetSuggestions suggestions;
    private final EraseCases cases;
    private final EraseParticipations answers;
    private final EraseFeedback feedback;
    private final EraseDeclarations declarations;
    private final FollowLists lists;
    private final ForgetActions actions;
    private final ForgetMemberships memberships;
    private final ForgetParticipation events;
    private final ForgetChallenges challenges;
    private final ForgetReports reports;
    private final ConflictRetry retry;

    ErasePersonalData(Stores stores, ConflictRetry retry) {
        this.profiles = stores.profiles();
        this.purchases = stores.purchases();
        this.redactions = stores.redactions();
        this.find = stores.personalData();
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
        this.reports = new ForgetReports(stores, retry);
        this.retry = retry;
    }

    /**
     * Leaves a tombstone in place of the profile, also where there is none yet; and in place of
     * those of whoever was merged into the customer. The other way round, the erasure of one who
     * was merged erases what was told under that id, and nothing of the one who stays: shops delete
     * the one who goes when they merge two. Mails follow, also on a replay: from the tombstone on
     * nothing new is sent.
     */
    KeepingOutcome erase(CustomerId customer, Instant at) {
        Buyer buyer = purchases.buyer(customer);
        KeepingOutcome ofMerged = KeepingOutcome.NOTHING_TO_ERASE;
        if (buyer.id().equals(customer)) {
            for (CustomerId merged : buyer.merged()) {
                // First, since the one who stays leads to them.
                ofMerged =
                        eraseAlone(merged, at) == KeepingOutcome.ERASED
                                ? KeepingOutcome.ERASED
                                : ofMerged;
            }
        }
        KeepingOutcome outcome = eraseAlone(customer, at);
        return ofMerged == KeepingOutcome.ERASED ? ofMerged : outcome;
    }

    private KeepingOutcome eraseAlone(CustomerId customer, Instant at) {
        KeepingOutcome outcome = retry.run(customer, () -> eraseProfile(customer, at));
        reports.ofMerged(customer, at);
        // After the tombstone, which keeps campaigns away, and on a replay too: it may have been
        // the last that was done.
        celebrations.forget(customer);
        mails.forget(customer, at);
        cases.erase(customer);
        answers.erase(customer);
        feedback.erase(customer);
        declarations.erase(customer);
        lists.forget(customer);
        AccountId account = new AccountId(customer.shopId(), customer.id());
        actions.forget(account);
        challenges.forget(account);
        memberships.forget(account);
        events.forget(account, at);
        referrals.forget(customer);
        vips.forget(customer);
        suggestions.forget(customer);
        return outcome;
    }

    private Optional<KeepingOutcome> eraseProfile(CustomerId customer, Instant at) {
        Versioned<Customer> stored = profiles.profileOf(customer);
        return switch (stored.value()) {
            case Customer.Erased _ -> Optional.of(KeepingOutcome.REPLAYED);
            case Customer.Merged _ ->
                    save(customer, stored, new Customer.Erased(at))
                            .map(saved -> KeepingOutcome.ERASED);
            case Customer.Known(Profile profile) when !profile.merged().isEmpty() -> {
                // Merged since they were looked for, and before the profile was read.
                profile.merged()
                        .keySet()
                        .forEach(id -> eraseAlone(new CustomerId(customer.shopId(), id), at));
                yield Optional.empty();
            }
            case Customer.Known(Profile profile) -> {
                reports.mailboxes(customer, profile, at);
                yield save(customer, stored, new Customer.Erased(at))
                        .map(
                                saved ->
                                        profile.isEmpty()
                                                ? KeepingOutcome.NOTHING_TO_ERASE
                                                : KeepingOutcome.ERASED);
            }
        };
    }

    /**
     * Erases everyone who was reported with an address up to {@code at}. The redaction is
     * remembered first: whoever is saved later is refused, and whoever was saved before is found.
     */
    KeepingOutcome erase(EmailKey email, Instant at) {
        RedactionScope scope = new RedactionScope.Address(email);
        boolean known = remember(scope, at);
        mails.forget(Mailbox.of(email), at);
        feedback.erase(Mailbox.of(email));
        declarations.erase(Mailbox.of(email));
        lists.forget(Mailbox.of(email));
        List<CustomerId> customers =
                find.customersWith(email).entrySet().stream()
                        .filter(entry -> !entry.getValue().isAfter(at))
                        .map(Map.Entry::getKey)
                        .toList();
        customers.forEach(customer -> erasePerson(customer, at));
        if (!customers.isEmpty()) {
            return KeepingOutcome.ERASED;
        }
        return known ? KeepingOutcome.REPLAYED : KeepingOutcome.NOTHING_TO_ERASE;
    }

    /** Who only subscribed may do so again: a tombstone would keep mail away that is wanted. */
    private void erasePerson(CustomerId customer, Instant at) {
        if (Mailbox.isMailbox(customer)) {
            forgetUntilRedaction(customer, at);
        } else {
            erase(customer, at);
        }
    }

    /**
     * Remembers a redaction before anything is looked for.
     *
     * @return whether it, or a later one, was remembered before
     */
    boolean remember(RedactionScope scope, Instant at) {
        boolean known =
                redactions.findRedaction(scope).filter(before -> !before.isBefore(at)).isPresent();
        if (known) {
            return true;
        }
        return retry.run(
                scope,
                () ->
                        redactions.keepRedaction(scope, at) == SaveResult.SAVED
                                ? Optional.of(false)
                                : Optional.empty());
    }

    /**
     * Forgets what was reported of a customer up to {@code redactedAt}, without a tombstone: for a
     * shop that left, and may come back and tell it anew.
     */
    void forgetUntilRedaction(CustomerId customer, Instant redactedAt) {
        reports.until(customer, redactedAt);
    }

    private Optional<Customer> save(
            CustomerId customer, Versioned<Customer> stored, Customer next) {
        ProfileChange change = ProfileChange.between(customer, stored, next);
        return profiles.save(change) == SaveResult.SAVED ? Optional.of(next) : Optional.empty();
    }
}
