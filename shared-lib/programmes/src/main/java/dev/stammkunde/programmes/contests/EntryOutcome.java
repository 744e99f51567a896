package dev.stammkunde.programmes.contests;

import dev.stammkunde.programmes.Scheme;

/** How a customer's wish about an entry ended. */
public sealed interface EntryOutcome {

    /**
     * It is so now.
     *
     * @param isRepeat whether it was so before
     */
    record Done(ContestEntry entry, Scheme<ContestDraft> contest, ContestRun run, boolean isRepeat)
            implements EntryOutcome {}

    /** It is not done, and nothing has changed. */
    record Refused(EntryRefusal reason) implements EntryOutcome {}

    /** Why not. */
    enum EntryRefusal {
        /** The shop has no such contest. */
        UNKNOWN_CONTEST,
        /** The shop has told of no such customer, or they were erased. */
        UNKNOWN_CUSTOMER,
        /** The customer has no such entry. */
        UNKNOWN_ENTRY,
        /** It was not opened, or it is paused or archived. */
        NOT_OPEN,
        /** Its time has not begun. */
        TOO_EARLY,
        /** Its time is over. */
        OVER,
        /** Its terms are not those on which it was opened. */
        TERMS_CHANGED,
        /** It has as many entries as a list can have. */
        FULL,
        /** The contest has no such way in. */
        WAY_NOT_OFFERED,
        /** The customer has as many entries as one may have. */
        LIMIT,
        /** The customer has entered and withdrawn too often. */
        TOO_OFTEN,
        /** The contest is for others. */
        NOT_INVITED,
        /** The customer has fewer points than an entry costs. */
        NOT_ENOUGH_POINTS,
        /** Another way came with this key before. */
        KEY_USED,
        /** The winners are drawn, and nothing is taken back any more. */
        DRAWN,
        /** Too many others write at the same time: the same again will do. */
        BUSY
    }

    /** It is not done. */
    static EntryOutcome refused(EntryRefusal reason) {
        return new Refused(reason);
    }
}
