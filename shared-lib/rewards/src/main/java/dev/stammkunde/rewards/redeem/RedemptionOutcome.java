package dev.stammkunde.rewards.redeem;

/** What became of a wish to redeem, to capture or to call off. */
public sealed interface RedemptionOutcome {

    /**
     * It is so.
     *
     * @param isReplay whether it was so before
     */
    record Done(Redemption redemption, boolean isReplay) implements RedemptionOutcome {}

    /** It is not done, and nothing was written. */
    record Refused(RedemptionRefusal reason) implements RedemptionOutcome {}

    /** Why something is not done. */
    enum RedemptionRefusal {
        /** The same key asked for something else before. */
        KEY_USED_OTHERWISE,
        /** There is no such reward. */
        UNKNOWN_REWARD,
        /** It is paused or archived, or not to be had on this day. */
        NOT_OFFERED,
        /** It is for other customers. */
        NOT_FOR_CUSTOMER,
        /** It is for customers of other tiers. */
        NOT_FOR_TIER,
        /** All of it were had. */
        SOLD_OUT,
        /** The customer has had as many as one can. */
        HAD_BEFORE,
        /** There is no such stamp card. */
        UNKNOWN_CARD,
        /** No card is full, or the unit that it is had for does not reach. */
        NOTHING_TO_EXCHANGE,
        /** Fewer points are available. */
        INSUFFICIENT_POINTS,
        /** Points that are no multiple of the step, or not above zero. */
        NOT_A_STEP,
        /** Fewer points than an order can be paid with. */
        BELOW_MINIMUM,
        /** More than the share of an order that can be paid with points. */
        ABOVE_SHARE,
        /** The order is in another currency than points are worth something in. */
        OTHER_CURRENCY,
        /** There is no such redemption, or not one of this kind. */
        UNKNOWN_REDEMPTION,
        /** It was used by another order, or for other points. */
        CAPTURED_OTHERWISE,
        /** Its points are back. */
        RELEASED_BEFORE,
        /** More points than were set aside. */
        MORE_THAN_RESERVED,
        /** The order was paid with points of another redemption. */
        ORDER_PAID_BEFORE,
        /** Its code works until its own end, whatever anybody does. */
        CANNOT_BE_CALLED_OFF,
        /** Too many others write at the same time: the same again will do. */
        BUSY
    }

    /** It is so now. */
    static RedemptionOutcome done(Redemption redemption) {
        return new Done(redemption, false);
    }

    /** It was so before. */
    static RedemptionOutcome replayed(Redemption redemption) {
        return new Done(redemption, true);
    }

    /** It is not done. */
    static RedemptionOutcome refused(RedemptionRefusal reason) {
        return new Refused(reason);
    }
}
