package dev.stammkunde.keepcustomers;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailLink;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.customers.RedactionScope;
import dev.stammkunde.customers.RedactionStore;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.ShopEvent.CustomerChanged;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Merges a report into a profile, unless the person or the shop was redacted. */
final class KeepProfile {

    private final ProfileStore profiles;
    private final PurchaseStore purchases;
    private final RedactionStore redactions;
    private final TakePlace takePlace;
    private final ErasePersonalData erasure;
    private final ExpireProofs proofs;
    private final ConflictRetry retry;

    KeepProfile(Stores stores, ErasePersonalData erasure, ConflictRetry retry) {
        this.profiles = stores.profiles();
        this.purchases = stores.purchases();
        this.redactions = stores.redactions();
        this.takePlace = new TakePlace(stores);
        this.erasure = erasure;
        this.proofs = new ExpireProofs(stores);
        this.retry = retry;
    }

    KeepingOutcome keep(CustomerChanged event) {
        CustomerId id = new CustomerId(event.source().shopId(), event.customerId());
        Instant at = AsOf.of(event.changedAt()).believed(event.source().receivedAt()).time();
        Optional<KeepingOutcome> before = refuseIfShopLeft(id, at);
        if (before.isPresent()) {
            return before.get();
        }
        KeepingOutcome outcome = retry.run(id, () -> attempt(id, event, at));
        String email = event.profile().email();
        if (email != null) {
            // On a replay too: to save the profile may have been the last that was done.
            takePlace.take(id, email);
        }
        proofs.after(id, event.profile());
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
            case Customer.Known(Profile profile) -> {
                Profile next = with(profile, event, at);
                yield next.equals(profile)
                        ? Optional.of(unchanged(profile, event, at))
                        : save(id, change(id, stored, next));
            }
            case Customer.Merged _ -> attemptWhereMerged(id, event, at);
        };
    }

    /** Keeps what is told of one who was merged with the one who stays. */
    private Optional<KeepingOutcome> attemptWhereMerged(
            CustomerId id, CustomerChanged event, Instant at) {
        CustomerId stays = purchases.buyer(id).id();
        Versioned<Customer> stored = profiles.profileOf(stays);
        // Again, after the one who stays: an erasure of this id changes the other after it.
        if (!(profiles.profileOf(id).value() instanceof Customer.Merged)) {
            return Optional.empty();
        }
        return switch (stored.value()) {
            case Customer.Erased _ -> Optional.of(KeepingOutcome.REFUSED_AS_ERASED);
            case Customer.Merged _ -> Optional.empty();
            case Customer.Known(Profile profile) -> {
                Profile told = profile.merged().getOrDefault(id.id(), Profile.empty());
                Profile next = with(told, event, at);
                yield next.equals(told)
                        ? Optional.of(unchanged(told, event, at))
                        : save(id, change(stays, stored, profile.withMerged(id, next)));
            }
        };
    }

    private static Profile with(Profile profile, CustomerChanged event, Instant at) {
        return profile.with(
                event.source().shopId(), event.source().platform(), event.profile(), at);
    }

    private static KeepingOutcome unchanged(Profile profile, CustomerChanged event, Instant at) {
        return profile.supersedes(event.profile(), at)
                ? KeepingOutcome.SUPERSEDED
                : KeepingOutcome.REPLAYED;
    }

    private Optional<KeepingOutcome> save(CustomerId reported, ProfileChange change) {
        for (Map.Entry<EmailLink, Instant> linked : change.emailsLinked().entrySet()) {
            EmailLink link = linked.getKey();
            Optional<Instant> redactedAt =
                    redactedAt(new RedactionScope.Address(link.email()), linked.getValue());
            if (link.customer().equals(reported) && redactedAt.isPresent()) {
                erasure.erase(reported, redactedAt.get());
                return Optional.of(KeepingOutcome.REFUSED_AS_ERASED);
            }
        }
        return profiles.save(change) == SaveResult.SAVED
                ? Optional.of(KeepingOutcome.APPLIED)
                : Optional.empty();
    }

    private static ProfileChange change(
            CustomerId customer, Versioned<Customer> stored, Profile next) {
        return ProfileChange.between(customer, stored, new Customer.Known(next));
    }

    private Optional<Instant> redactedAt(RedactionScope scope, Instant reportedAt) {
        return redactions.findRedaction(scope).filter(at -> !reportedAt.isAfter(at));
    }
}
