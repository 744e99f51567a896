package dev.stammkunde.keepcustomers;

/** What became of one event. All are expected; a fault is an exception. */
enum KeepingOutcome {
    APPLIED,
    /** The same was kept before: nothing changed. */
    REPLAYED,
    /** A newer report of the same was kept before: nothing changed. */
    SUPERSEDED,
    /** Kept until the order itself is reported. */
    WAITING,
    /** Kept, but the order is not paid, a guest's or a test, and counts for no one. */
    NOT_COUNTED,
    /** Kept, but a refund is in another currency than its order, and was not deducted. */
    REFUND_IN_OTHER_CURRENCY,
    /** Two customers are one from now on. */
    MERGED,
    /** The customer is, or was merged into, the one who is said to be gone: nothing changed. */
    MERGE_REFUSED,
    /** About someone whose data was erased: not kept. */
    REFUSED_AS_ERASED,
    ERASED,
    /** No such person; the redaction is remembered in case their events are still to come. */
    NOTHING_TO_ERASE,
    REQUEST_RECORDED;

    /** Whether it goes without saying where another outcome of the same message is logged. */
    boolean isUsual() {
        return this == APPLIED || this == REPLAYED || this == SUPERSEDED;
    }
}
