package dev.stammkunde.programmes.tiers;

/** When a refund takes a tier that the customer would not have reached without what went back. */
public enum TierRefunds {
    /** When the window ends in which the refund was heard. */
    NEXT_EVALUATION,
    /** With the refund. */
    AT_ONCE
}
