package dev.stammkunde.keepcustomers;

import dev.stammkunde.campaigns.Celebrations;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.RedactionScope;
import dev.stammkunde.customers.RedactionStore;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

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
    private final RedactionStore redactions;
    private final FindPersonalData find;
    private final Celebrations celebrations;
    private final ForgetMails mails;
    private final ConflictRetry retry;

    ErasePersonalData(Stores stores, ConflictRetry retry) {
        this.profiles = stores.profiles();
        this.redactions = stores.redactions();
        this.find = stores.personalData();
        this.celebrations = stores.celebrations();
        this.mails = stores.mails();
        this.retry = retry;
    }

    /**
     * Leaves a tombstone in place of the profile, also where there is none yet. Mails follow, also
     * on a replay: from the tombstone on nothing new is sent.
     */
    KeepingOutcome erase(CustomerId customer, Instant at) {
        KeepingOutcome outcome = eraseProfile(customer, at);
        // After the tombstone, which keeps campaigns away, and on a replay too: it may have been
        // the last that was done.
        celebrations.forget(customer);
        mails.forget(customer, at);
        return outcome;
    }

    private KeepingOutcome eraseProfile(CustomerId customer, Instant at) {
        return retry.run(
                customer,
                () -> {
                    Versioned<Customer> stored = profiles.profileOf(customer);
                    if (stored.value() instanceof Customer.Erased) {
                        return Optional.of(KeepingOutcome.REPLAYED);
                    }
                    KeepingOutcome outcome =
                            stored.value().equals(Customer.UNKNOWN)
                                    ? KeepingOutcome.NOTHING_TO_ERASE
                                    : KeepingOutcome.ERASED;
                    forgetMailboxes(customer, stored.value(), at);
                    return save(customer, stored, new Customer.Erased(at)).map(saved -> outcome);
                });
    }

    /** What an address's owner said counts for customers to come, and goes before the address. */
    private void forgetMailboxes(CustomerId id, Customer customer, Instant at) {
        switch (customer) {
            case Customer.Known(Profile profile) ->
                    profile.emails().keySet().stream()
                            .map(Mailbox::of)
                            .filter(mailbox -> !mailbox.equals(id))
                            .forEach(mailbox -> forgetUntilRedaction(mailbox, at));
            case Customer.Erased _ -> {}
        }
    }

    /**
     * Erases everyone who was reported with an address up to {@code at}. The redaction is
     * remembered first: whoever is saved later is refused, and whoever was saved before is found.
     */
    KeepingOutcome erase(EmailKey email, Instant at) {
        RedactionScope scope = new RedactionScope.Address(email);
        boolean known = remember(scope, at);
        mails.forget(Mailbox.of(email), at);
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
        // First, since nobody finds a customer again whose profile is gone.
        celebrations.forget(customer);
        mails.forget(customer, redactedAt);
        retry.run(
                customer,
                () -> {
                    Versioned<Customer> stored = profiles.profileOf(customer);
                    forgetMailboxes(customer, stored.value(), redactedAt);
                    return switch (stored.value()) {
                        case Customer.Erased _ -> Optional.of(stored.value());
                        case Customer.Known(Profile profile) -> {
                            Customer next =
                                    new Customer.Known(
                                            profile.reportedAfter(redactedAt, customer.shopId()));
                            yield next.equals(stored.value())
                                    ? Optional.of(next)
                                    : save(customer, stored, next);
                        }
                    };
                });
    }

    private Optional<Customer> save(
            CustomerId customer, Versioned<Customer> stored, Customer next) {
        ProfileChange change = ProfileChange.between(customer, stored, next);
        return profiles.save(change) == SaveResult.SAVED ? Optional.of(next) : Optional.empty();
    }
}
