package dev.stammkunde.rewards.offers;

import dev.stammkunde.rewards.Benefit;

import java.time.Instant;

/**
 * Whether a customer may buy something early now.
 *
 * @param what the shop's name of it
 * @param from when it begins for who redeemed it
 * @param publicFrom when it begins for everyone
 * @param redeemed whether the customer has redeemed it, and it has not run out
 * @param open whether they may buy now
 */
public record AccessWindow(
        String what, Instant from, Instant publicFrom, boolean redeemed, boolean open) {

    static AccessWindow of(Benefit.EarlyAccess early, boolean redeemed, Instant now) {
        boolean isPublic = !now.isBefore(early.publicFrom());
        boolean isEarly = redeemed && !now.isBefore(early.from());
        return new AccessWindow(
                early.what(), early.from(), early.publicFrom(), redeemed, isPublic || isEarly);
    }
}
