package dev.stammkunde.programmes.stamps;

/** What becomes of an exchanged card whose stamps a refund takes. */
public enum RefundedStamps {
    /** Stamps that are missing are owed, and later ones fill that first. */
    OWED,
    /** The exchanged card stays: nothing is owed for it. */
    KEPT
}
