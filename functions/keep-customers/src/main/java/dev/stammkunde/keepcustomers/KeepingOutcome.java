package dev.stammkunde.keepcustomers;

/** What became of one event. All are expected; a fault is an exception. */
enum KeepingOutcome {
    APPLIED,
    /** The same was kept before: nothing changed. */
    REPLAYED,
    /** A newer report of the same fields was kept before: nothing changed. */
    SUPERSEDED,
    /** Kept until the order's payment is reported. */
    WAITING,
    /** Kept, but the order is a guest's, a test or voided, and counts for no one. */
    NOT_COUNTED,
    /** Kept, but a refund is in another currency than its order, and was not deducted. */
    REFUND_IN_OTHER_CURRENCY,
    /** About someone whose data was erased: not kept. */
    REFUSED_AS_ERASED,
    ERASED,
    /** No such person; the redaction is remembered in case their events are still to come. */
    NOTHING_TO_ERASE,
    REQUEST_RECORDED
}
