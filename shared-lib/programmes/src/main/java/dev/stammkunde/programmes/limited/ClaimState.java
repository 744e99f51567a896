package dev.stammkunde.programmes.limited;

/** How far a claim has come. */
public enum ClaimState {
    /** A piece is kept until the hold is over. */
    RESERVED,
    /** An order has it. */
    BOUGHT,
    /** The hold is over, or the customer gave it up: the piece can be had by others. */
    LAPSED,
    /** Its order was cancelled or refunded. */
    RETURNED
}
