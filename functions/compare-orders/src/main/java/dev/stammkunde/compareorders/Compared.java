package dev.stammkunde.compareorders;

/** What became of the comparison of one shop. */
sealed interface Compared {

    /** All changes are compared. */
    record Done(Tally tally) implements Compared {}

    /** There was no time for all, or another run is at it; it goes on where it was left. */
    record Unfinished(Tally tally) implements Compared {}

    /** It was compared this night, or there is no access to its orders. */
    record Skipped() implements Compared {}

    /**
     * The shop does not tell its orders.
     *
     * @param isOverdue whether it has not for so long that somebody must see to it
     */
    record Failed(Tally tally, String reason, boolean isOverdue) implements Compared {}
}
