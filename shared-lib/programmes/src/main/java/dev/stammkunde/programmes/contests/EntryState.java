package dev.stammkunde.programmes.contests;

/** What became of an entry. */
public enum EntryState {
    /** Its points are about to be taken. */
    PAYING,
    /** It takes part. */
    ENTERED,
    /** Its customer, or the shop for them, took it back. */
    WITHDRAWN,
    /** There were not enough points. */
    NOT_PAID,
    /** Its customer was erased, and nobody knows any more whose it was. */
    ERASED;

    /** Whether it counts against the most of a customer. */
    public boolean isCounted() {
        return switch (this) {
            case PAYING, ENTERED -> true;
            case WITHDRAWN, NOT_PAID, ERASED -> false;
        };
    }
}
