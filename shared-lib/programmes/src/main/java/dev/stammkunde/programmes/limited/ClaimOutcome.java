package dev.stammkunde.programmes.limited;

import dev.stammkunde.programmes.Scheme;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** How a wish of a customer, or of a shop for them, ended. */
public sealed interface ClaimOutcome {

    /**
     * It is so now.
     *
     * @param offer as it was when it was looked at
     * @param isReplay whether it was so before
     */
    record Done(Claim claim, Scheme<LimitedOfferDraft> offer, boolean isReplay)
            implements ClaimOutcome {}

    /**
     * It is not done, and nothing has changed.
     *
     * @param opensAt when the customer may claim; absent where that is not the reason
     */
    record Refused(ClaimRefusal reason, @Nullable Instant opensAt) implements ClaimOutcome {}

    /** Why not. */
    enum ClaimRefusal {
        /** The shop has no such offer. */
        UNKNOWN_OFFER,
        /** It is paused or archived. */
        NOT_OFFERED,
        /** It has not begun for this customer. */
        TOO_EARLY,
        /** Its time is over. */
        OVER,
        /** No piece is left now. One whose hold ends may be had again. */
        SOLD_OUT,
        /** The customer has had their piece. */
        HAD_BEFORE,
        /** The customer has claimed no piece. */
        NO_CLAIM,
        /** The hold is over. */
        HOLD_OVER,
        /** Another order has the customer's piece, or the order is another customer's. */
        BOUGHT_OTHERWISE,
        /** The order was cancelled, refunded, or its payment was lost. */
        ORDER_DOES_NOT_STAND,
        /** Too many others write at the same time: the same again will do. */
        BUSY
    }

    /** It is not done. */
    static ClaimOutcome refused(ClaimRefusal reason) {
        return new Refused(reason, null);
    }
}
