package dev.stammkunde.programmes.limited;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.programmes.Scheme;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * An offer as one customer sees it at a moment.
 *
 * @param opensAt when it opens for this customer
 * @param left pieces that can be had now
 * @param claim what the customer has or had of it; absent without one
 * @param at the server's time, from which all that is counted down is counted
 */
public record LimitedOfferView(
        Scheme<LimitedOfferDraft> offer,
        Instant opensAt,
        long left,
        @Nullable Claim claim,
        Instant at) {

    /** How far an offer is for a customer. */
    public enum Phase {
        /** It opens later. */
        SOON,
        /** A piece can be claimed now. */
        OPEN,
        /** A piece is kept for the customer. */
        RESERVED,
        /** The customer has theirs. */
        BOUGHT,
        /** No piece is left now. */
        SOLD_OUT,
        /** The customer had theirs, and may not have another. */
        HAD_BEFORE,
        /** Its time is over, or the shop has taken it back. */
        OVER
    }

    /** Returns how far it is, by the rules by which it is claimed. */
    public Phase phase() {
        ClaimState state = claim == null ? null : claim.stateAt(at);
        if (state == ClaimState.BOUGHT) {
            return Phase.BOUGHT;
        }
        if (state == ClaimState.RESERVED) {
            return Phase.RESERVED;
        }
        if (offer.state() != DocumentState.ACTIVE || offer.draft().window().isOver(at)) {
            return Phase.OVER;
        }
        if (state == ClaimState.RETURNED && !offer.draft().afterReturn().mayBuyAgain()) {
            return Phase.HAD_BEFORE;
        }
        if (at.isBefore(opensAt)) {
            return Phase.SOON;
        }
        return left == 0 ? Phase.SOLD_OUT : Phase.OPEN;
    }

    /** Returns what is counted down: to the opening, to the hold's end, or to the end. */
    public Instant countsDownTo() {
        return switch (phase()) {
            case SOON -> opensAt;
            case RESERVED -> claim == null ? offer.draft().window().until() : claim.holdUntil();
            case OPEN, BOUGHT, SOLD_OUT, HAD_BEFORE, OVER -> offer.draft().window().until();
        };
    }

    /** Returns whole seconds until then, rounded up, so that zero is over; never less than zero. */
    public long secondsLeft() {
        Duration left = Duration.between(at, countsDownTo());
        return left.isNegative() ? 0 : left.plusNanos(999_999_999).toSeconds();
    }
}
