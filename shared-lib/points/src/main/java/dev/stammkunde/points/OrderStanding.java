package dev.stammkunde.points;

/** What an order comes to for its customer's points. */
public enum OrderStanding {
    /** It is paid, and what remains of it counts. */
    COUNTS,
    /** It is cancelled or removed from the shop. */
    CANCELLED,
    /** It is not paid in full, or its payment was lost. */
    NOT_PAID,
    /** It has no customer any more, or turned out to be a test. */
    EXCLUDED
}
