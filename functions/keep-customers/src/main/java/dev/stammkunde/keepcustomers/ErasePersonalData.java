package dev.stammkunde.keepcustomers;

import dev.stammkunde.campaigns.Celebrations;
import dev.stammkunde.campaigns.FollowLists;
import dev.stammkunde.campaigns.behaviour.Behaviours;
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
import dev.stammkunde.programmes.departures.Departure;
import dev.stammkunde.programmes.departures.ForgetProgrammes;
import dev.stammkunde.programmes.membership.EraseDeclarations;
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
    private final Behaviours behaviours;
    private final ForgetSuggestions suggestions;
    private final EraseCases cases;
    private final EraseParticipations answers;
    private final EraseFeedback feedback;
    private final EraseDeclarations declarations;
    private final FollowLists lists;
    private final ForgetProgrammes programmes;
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
        this.programmes = stores.programmes();
        this.behaviours = stores.behaviours();
        this.suggestions = stores.suggestions();
        this.reports = new ForgetReports(stores, retry);
        this.retry = retry;
    }

    /** How soon goes what customers have of programmes. */
    private enum Programmes {
        AT_ONCE,
        /** The shop deleted a name, which it may have merged: see {@link Departure}. */
        AFTER_A_WAIT
    }

    /**
     * Leaves a tombstone in place of the profile, also where there is none yet; and in place of
     * those of whoever was merged into the customer. The other way round, the erasure of one who
     * was merged erases what was told under that id, and nothing of the one who stays. Mails
     * follow, also on a replay: from the tombstone on nothing new is sent.
     */
    KeepingOutcome erase(CustomerId customer, Instant at) {
        return erase(customer, at, Programmes.AT_ONCE);
    }

    /**
     * The same where the shop deleted a customer, as it deletes the one who goes when it merges
     * two, and may tell of that first. So what the customer has of programmes waits: it stays the
     * person's who lives on, in whatever order it is told.
     */
    KeepingOutcome delete(CustomerId customer, Instant at) {
        return erase(customer, at, Programmes.AFTER_A_WAIT);
    }

    private KeepingOutcome erase(CustomerId customer, Instant at, Programmes programmesGo) {
        Buyer buyer = purchases.buyer(customer);
        KeepingOutcome ofMerged = KeepingOutcome.NOTHING_TO_ERASE;
        if (buyer.id().equals(customer)) {
            for (CustomerId merged : buyer.merged()) {
                // First, since the one who stays leads to them.
                ofMerged =
                        eraseAlone(merged, at, programmesGo) == KeepingOutcome.ERASED
                                ? KeepingOutcome.ERASED
                                : ofMerged;
            }
        }
        KeepingOutcome outcome = eraseAlone(customer, at, programmesGo);
        return ofMerged == KeepingOutcome.ERASED ? ofMerged : outcome;
    }

    private KeepingOutcome eraseAlone(CustomerId customer, Instant at, Programmes programmesGo) {
        if (programmesGo == Programmes.AFTER_A_WAIT) {
            // First: from the tombstone on nobody else knows that something waits.
            programmes.departures().keep(new Departure(customer, at));
        }
        KeepingOutcome outcome =
                retry.run(customer, () -> eraseProfile(customer, at, programmesGo));
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
        switch (programmesGo) {
            case AT_ONCE -> programmes.forget(customer, at);
            // Others see it.
            case AFTER_A_WAIT ->
                    programmes
                            .challenges()
                            .forgetNames(new AccountId(customer.shopId(), customer.id()));
        }
        behaviours.forget(customer);
        suggestions.forget(customer);
        return outcome;
    }

    private Optional<KeepingOutcome> eraseProfile(
            CustomerId customer, Instant at, Programmes programmesGo) {
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
                        .forEach(
                                id ->
                                        eraseAlone(
                                                new CustomerId(customer.shopId(), id),
                                                at,
                                                programmesGo));
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
