package dev.stammkunde.keepcustomers;

import dev.stammkunde.campaigns.FollowLists;
import dev.stammkunde.campaigns.behaviour.Behaviours;
import dev.stammkunde.customers.Buyer;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.MergeChange;
import dev.stammkunde.customers.MergeStore;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.mail.consent.HandOverStandings;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.programmes.departures.ForgetProgrammes;
import dev.stammkunde.programmes.vip.MoveVip;
import dev.stammkunde.shop.ShopEvent.CustomersMerged;

import java.time.Instant;
import java.util.Optional;

/**
 * Makes one customer of two that the shop merged, in one transaction. What comes later under the id
 * of the one who is gone counts for the one who stays.
 *
 * <p>What is erased stays erased: one of the two who was erased neither gets data of the other nor
 * leaves any.
 */
final class MergeCustomers {

    private final ProfileStore profiles;
    private final PurchaseStore purchases;
    private final MergeStore merges;
    private final TakePlace takePlace;
    private final HandOverStandings standings;
    private final FollowLists lists;
    private final ForgetProgrammes programmes;
    private final MoveVip moveVip;
    private final Behaviours behaviours;
    private final ErasePersonalData erasure;
    private final ConflictRetry retry;

    MergeCustomers(Stores stores, ErasePersonalData erasure, ConflictRetry retry) {
        this.profiles = stores.profiles();
        this.purchases = stores.purchases();
        this.merges = stores.merges();
        this.takePlace = new TakePlace(stores);
        this.standings = new HandOverStandings(stores.standings());
        this.lists = stores.lists();
        this.programmes = stores.programmes();
        this.moveVip = new MoveVip(programmes.vips());
        this.behaviours = stores.behaviours();
        this.erasure = erasure;
        this.retry = retry;
    }

    KeepingOutcome merge(CustomersMerged event) {
        String shopId = event.source().shopId();
        CustomerId gone = new CustomerId(shopId, event.mergedCustomerId());
        CustomerId stays = new CustomerId(shopId, event.customerId());
        return gone.equals(stays)
                ? KeepingOutcome.MERGE_REFUSED
                : retry.run(gone, () -> attempt(gone, stays, event));
    }

    private Optional<KeepingOutcome> attempt(
            CustomerId gone, CustomerId stays, CustomersMerged event) {
        // Read before the profiles: its version proves that neither was merged since.
        Buyer from = purchases.buyer(gone);
        Buyer to = purchases.buyer(stays);
        if (!from.id().equals(gone)) {
            return Optional.of(
                    from.id().equals(to.id())
                            ? replayed(gone, to, event)
                            : KeepingOutcome.MERGE_REFUSED);
        }
        if (to.id().equals(gone)) {
            // The other way round was told before.
            return Optional.of(KeepingOutcome.MERGE_REFUSED);
        }
        Versioned<Customer> goneStored = profiles.profileOf(gone);
        Versioned<Customer> staysStored = profiles.profileOf(to.id());
        if (staysStored.value() instanceof Customer.Erased(var erasedAt)
                && !(goneStored.value() instanceof Customer.Erased)) {
            if (programmes.departures().isWaiting(to.id())) {
                erasure.delete(gone, erasedAt);
            } else {
                erasure.erase(gone, erasedAt);
            }
            return Optional.empty();
        }
        MergeChange change = MergeChange.of(from, goneStored, to, staysStored, event.mergedAt());
        if (merges.merge(change) != SaveResult.SAVED) {
            return Optional.empty();
        }
        follow(gone, to.id(), event);
        return Optional.of(KeepingOutcome.MERGED);
    }

    /** On a replay too: to save the merge may have been the last that was done. */
    private KeepingOutcome replayed(CustomerId gone, Buyer stays, CustomersMerged event) {
        follow(gone, stays.id(), event);
        return KeepingOutcome.REPLAYED;
    }

    /** Takes along what other tables know. */
    private void follow(CustomerId gone, CustomerId stays, CustomersMerged event) {
        standings.handOver(gone, stays);
        lists.handOver(gone, stays);
        // Agreed to under a name that is gone: who stays agrees for themselves.
        behaviours.forget(gone);
        switch (profiles.profileOf(stays).value()) {
            case Customer.Known(Profile profile) -> {
                // Under all names: one may have been merged into who was deleted before this.
                purchases.buyer(stays).merged().forEach(name -> move(name, stays, event));
                // An address that was taken over may be that of a subscriber.
                profile.email().ifPresent(email -> takePlace.take(stays, email));
            }
            case Customer.Erased(Instant at) -> {
                if (!programmes.departures().isWaiting(stays)) {
                    // Whoever heard of the merge first may have written it under either name.
                    programmes.forget(gone, at);
                    programmes.forget(stays, at);
                }
            }
            case Customer.Merged _ -> {}
        }
    }

    private void move(CustomerId gone, CustomerId stays, CustomersMerged event) {
        retry.run(
                gone,
                () ->
                        moveVip.move(gone, stays, event.mergedAt()) == SaveResult.SAVED
                                ? Optional.of(true)
                                : Optional.empty());
    }
}
