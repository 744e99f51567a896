package dev.stammkunde.campaigns;

/** What becomes of a customer's tier. */
public enum TierTurn {
    /** The customer has a higher one than before. */
    REACHED,
    /** It ends, unless the customer buys more. */
    ENDS,
    /** It has ended, and the customer has a lower one or none. */
    FELL
}
