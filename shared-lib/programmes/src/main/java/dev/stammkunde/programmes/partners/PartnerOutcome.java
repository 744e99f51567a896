package dev.stammkunde.programmes.partners;

import org.jspecify.annotations.Nullable;

/** How a report of a partner ended. */
public sealed interface PartnerOutcome {

    /**
     * It is booked.
     *
     * @param reversal of the report; absent of a purchase
     * @param isReplay whether it was booked before
     */
    record Done(
            PartnerTransaction transaction, @Nullable PartnerReversal reversal, boolean isReplay)
            implements PartnerOutcome {}

    /**
     * It is not booked, and nothing has changed.
     *
     * @param detail what would be right, such as a currency or a day; absent where the reason says
     *     it all
     */
    record Refused(PartnerRefusal reason, @Nullable String detail) implements PartnerOutcome {}

    /** It is not done. */
    static PartnerOutcome refused(PartnerRefusal reason) {
        return new Refused(reason, null);
    }

    /** Why not. */
    enum PartnerRefusal {
        /** There is no such agreement. */
        UNKNOWN_PARTNER,
        /** The agreement has not begun, is paused, or is over. */
        NOT_IN_FORCE,
        /** The partner leaves: nothing is earned any more. */
        RUNNING_OFF,
        /** The same id said something else before. */
        ID_USED_OTHERWISE,
        OTHER_CURRENCY,
        /** It happened longer ago than was agreed. */
        TOO_LATE,
        /** It happens in time to come. */
        TOO_EARLY,
        /** Nobody shows this number: of strangers, of who was erased and of wrong digits alike. */
        UNKNOWN_CUSTOMER,
        /** The amount is too small for a point. */
        LESS_THAN_ONE_POINT,
        ABOVE_TRANSACTION_LIMIT,
        ABOVE_DAY_LIMIT,
        ABOVE_CUSTOMER_LIMIT,
        INSUFFICIENT_POINTS,
        /** The partner has reported no such purchase. */
        UNKNOWN_TRANSACTION,
        /** More is taken back than is left of the purchase. */
        MORE_THAN_LEFT,
        /** A purchase was taken back so often already. */
        TOO_MANY_REVERSALS,
        /** The month was closed a moment ago, or others write: the same again will do. */
        BUSY
    }
}
