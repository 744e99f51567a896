package dev.stammkunde.insights;

/** How somebody comes to buy in a period. */
enum Coming {
    /** For the first time ever. */
    FIRST,
    /** As in the period before. */
    RETAINED,
    /** After a period without a purchase. */
    REACTIVATED
}
