package dev.stammkunde.points;

import dev.stammkunde.points.programme.NoPoints;

/** What a command comes to. */
public sealed interface Decision {

    /** An entry is to be written, together with the account that it leads to. */
    record Book(LedgerEntry entry, PointsAccount before, PointsAccount after) implements Decision {}

    /** The order earns nothing. */
    record EarnsNothing(NoPoints reason) implements Decision {}

    /** The command asks for what is not allowed. */
    record Refuse(Refusal reason) implements Decision {}

    /** Why a command is not carried out. */
    enum Refusal {
        /** An adjustment takes more than there is, and the programme allows no debt. */
        INSUFFICIENT_POINTS,
        /** An adjustment of nothing, or without reason or actor. */
        EMPTY_ADJUSTMENT,
        /** Nothing expires at that instant, or the instant has not come. */
        NOTHING_TO_EXPIRE,
        /** The refund is in another currency than the order. */
        OTHER_CURRENCY
    }
}
