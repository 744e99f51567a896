package dev.stammkunde.rewards.donations;

/** What became of a wish about a payout. */
public sealed interface PayoutOutcome {

    /**
     * It is so now.
     *
     * @param isReplay whether it was so before
     */
    record Done(Payout payout, boolean isReplay) implements PayoutOutcome {}

    /** It is not done. */
    record Refused(Reason reason) implements PayoutOutcome {}

    /** Why it is not done. */
    enum Reason {
        /** Its last day is not over in the shop's calendar. */
        NOT_OVER,
        /** No donation up to that day is without a payout. */
        NOTHING_TO_PAY,
        /** There is no such payout. */
        UNKNOWN_PAYOUT,
        /** The sum is not the one that the person saw. */
        OTHER_SUM,
        /** It was paid with another proof. */
        PAID_OTHERWISE,
        /** A payment cannot be of a day to come. */
        DAY_TO_COME,
        /** Too many others write at the same time: the same again will do. */
        BUSY
    }
}
