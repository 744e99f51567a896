package dev.stammkunde.points.adjust;

/** What became of a wish to adjust, to approve or to reject. */
public sealed interface AdjustmentOutcome {

    /**
     * It is so: the adjustment says what it has come to.
     *
     * @param isReplay whether it was so before
     */
    record Done(AdjustmentRecord adjustment, boolean isReplay) implements AdjustmentOutcome {}

    /** It is not done, and nothing was written. */
    record Refused(AdjustmentRefusal reason) implements AdjustmentOutcome {}

    /** Why something is not done. */
    enum AdjustmentRefusal {
        /** The same key asked for something else before, or was another person's. */
        KEY_USED_OTHERWISE,
        /** Neither points nor anything else is known of the customer. */
        UNKNOWN_CUSTOMER,
        /** Nothing of this id was asked for. */
        UNKNOWN_ADJUSTMENT,
        /** It takes more than there is, and the programme allows no debt. */
        INSUFFICIENT_POINTS,
        /** Nothing, or less, was lost at that time that has not come back yet. */
        NOTHING_LOST,
        /** Whoever asked cannot be the second person. */
        OWN_ADJUSTMENT,
        /** It is more than the person may do alone, at once or in this month. */
        ABOVE_LIMIT,
        /** It is more than is left of what all people may give together in this month. */
        ABOVE_BUDGET,
        /** It was decided before, otherwise or by another person. */
        DECIDED_BEFORE,
        /** Nobody decided in time. */
        EXPIRED,
        /** Too many others write at the same time: the same again will do. */
        BUSY
    }
}
