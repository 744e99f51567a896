package dev.stammkunde.keepcustomers;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.RedactionScope;
import dev.stammkunde.customers.RedactionStore;
import dev.stammkunde.mail.consent.Subscribers;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.ShopEvent.CustomerChanged;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Merges a report into a profile, unless the person or the shop was redacted. */
final class KeepProfile {

    /** A clock that is further ahead is broken, and would win over every later report. */
    private static final Duration BELIEVED_AHEAD = Duration.ofDays(1);

    private final ProfileStore profiles;
    private final RedactionStore redactions;
    private final Subscribers subscribers;
    private final ErasePersonalData erasure;
    private final ConflictRetry retry;

    KeepProfile(Stores stores, ErasePersonalData erasure, ConflictRetry retry) {
        this.profiles = stores.profiles();
        this.redactions = stores.redactions();
        this.subscribers = new Subscribers(stores.profiles(), stores.personalData());
        this.erasure = erasure;
        this.retry = retry;
    }

    KeepingOutcome keep(CustomerChanged event) {
        CustomerId id = new CustomerId(event.source().shopId(), event.customerId());
        Instant at = believed(event.changedAt(), event.source().receivedAt());
        Optional<KeepingOutcome> before = refuseIfShopLeft(id, at);
        if (before.isPresent()) {
            return before.get();
        }
        KeepingOutcome outcome = retry.run(id, () -> attempt(id, event, at));
        String email = event.profile().email();
        if (email != null) {
            // On a replay too: to save the profile may have been the last that was done.
            subscribers.giveWay(EmailKey.of(id.shopId(), email));
        }
        // A redaction that came while this was written may have looked for customers before it.
        return outcome == KeepingOutcome.APPLIED
                ? refuseIfShopLeft(id, at).orElse(outcome)
                : outcome;
    }

    /** Refuses a report from before the shop's redaction, and forgets what an attempt wrote. */
    private Optional<KeepingOutcome> refuseIfShopLeft(CustomerId id, Instant at) {
        Optional<Instant> redactedAt = redactedAt(new RedactionScope.WholeShop(id.shopId()), at);
        redactedAt.ifPresent(redaction -> erasure.forgetUntilRedaction(id, redaction));
        return redactedAt.map(redaction -> KeepingOutcome.REFUSED_AS_ERASED);
    }

    private Optional<KeepingOutcome> attempt(CustomerId id, CustomerChanged event, Instant at) {
        Versioned<Customer> stored = profiles.profileOf(id);
        return switch (stored.value()) {
            case Customer.Erased _ -> Optional.of(KeepingOutcome.REFUSED_AS_ERASED);
            case Customer.Known(Profile profile) -> merge(id, stored, profile, event, at);
        };
    }

    private Optional<KeepingOutcome> merge(
            CustomerId id,
            Versioned<Customer> stored,
            Profile profile,
            CustomerChanged event,
            Instant at) {
        Profile next = profile.with(id.shopId(), event.source().platform(), event.profile(), at);
        if (next.equals(profile)) {
            boolean superseded = profile.supersedes(event.profile(), at);
            return Optional.of(superseded ? KeepingOutcome.SUPERSEDED : KeepingOutcome.REPLAYED);
        }
        ProfileChange change = ProfileChange.between(id, stored, new Customer.Known(next));
        for (EmailKey email : change.emailsLinked().keySet()) {
            Optional<Instant> redactedAt = redactedAt(new RedactionScope.Address(email), at);
            if (redactedAt.isPresent()) {
                erasure.erase(id, redactedAt.get());
                return Optional.of(KeepingOutcome.REFUSED_AS_ERASED);
            }
        }
        return profiles.save(change) == SaveResult.SAVED
                ? Optional.of(KeepingOutcome.APPLIED)
                : Optional.empty();
    }

    private Optional<Instant> redactedAt(RedactionScope scope, Instant reportedAt) {
        return redactions.findRedaction(scope).filter(at -> !reportedAt.isAfter(at));
    }

    private static Instant believed(Instant changedAt, Instant receivedAt) {
        return changedAt.isAfter(receivedAt.plus(BELIEVED_AHEAD)) ? receivedAt : changedAt;
    }
}
