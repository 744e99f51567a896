package dev.stammkunde.programmes.limited;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A customer's claim as it is kept. That a hold is over is true by time alone: see {@link
 * #stateAt}. So nobody waits for a job that writes it.
 *
 * @param offerVersion by which it was made
 * @param price of its piece, by that version
 * @param key of the request that made it; it tells nothing of the caller's own key
 * @param at when the piece was reserved, or bought without a reservation
 * @param holdUntil the first moment at which the piece is not kept any more
 * @param orderId that has or had it; absent before
 * @param version 1, 2, … without gaps
 */
public record Claim(
        ClaimId id,
        int offerVersion,
        Money price,
        String key,
        ClaimState state,
        Instant at,
        Instant holdUntil,
        @Nullable String orderId,
        long version) {

    /** Returns what it is at a time, whatever is kept. */
    public ClaimState stateAt(Instant now) {
        return state == ClaimState.RESERVED && !now.isBefore(holdUntil) ? ClaimState.LAPSED : state;
    }

    /** Whether the count of pieces has one for it that no order has. */
    public boolean keepsPiece() {
        return state == ClaimState.RESERVED;
    }

    /** Whether an order has its piece. */
    public boolean isBoughtBy(String order) {
        return state == ClaimState.BOUGHT && order.equals(orderId);
    }

    /** Returns it as bought. */
    Claim bought(String order) {
        return with(ClaimState.BOUGHT, order);
    }

    /** Returns it as over. */
    Claim lapsed() {
        return with(ClaimState.LAPSED, orderId);
    }

    /** Returns it as one whose order does not stand any more. */
    Claim returned() {
        return with(ClaimState.RETURNED, orderId);
    }

    private Claim with(ClaimState next, @Nullable String order) {
        return new Claim(id, offerVersion, price, key, next, at, holdUntil, order, version + 1);
    }
}
