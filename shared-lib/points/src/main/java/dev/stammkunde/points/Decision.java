package dev.stammkunde.points;

/** What a command comes to. */
public sealed interface Decision {

    /** An entry is to be written, together with the account that it leads to. */
    record Book(LedgerEntry entry, PointsAccount before, PointsAccount after) implements Decision {}

    /** Two accounts become one: the end of one chain and its continuation in another. */
    record Merge(Book out, Book in) {}

    /** The command asks for what is not allowed. */
    record Refuse(Refusal reason) implements Decision {}

    /** Why a command is not carried out. */
    enum Refusal {
        /**
         * More would go than there is: than can be spent now for a redemption, at all for an
         * adjustment by a programme that allows no debt.
         */
        INSUFFICIENT_POINTS,
        /** An adjustment of nothing, or without reason or actor. */
        EMPTY_ADJUSTMENT,
        /**
         * Nothing expires at that instant, or the instant has not come; or nothing lacks a date.
         */
        NOTHING_TO_EXPIRE,
        /** As many points are restored as have to be, or fewer were lost. */
        NOTHING_TO_RESTORE,
        /** Nothing changes in what another wing keeps. */
        NOTHING_HAPPENS,
        /** Less is set aside in the account than a reservation holds: it has ended meanwhile. */
        LESS_RESERVED
    }
}
