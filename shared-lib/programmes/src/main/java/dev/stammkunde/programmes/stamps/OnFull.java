package dev.stammkunde.programmes.stamps;

/** What becomes of stamps that an order brings beyond the last field of a card. */
public enum OnFull {
    /** They are the first of the next card. */
    CARRY_OVER,
    /** They are lost: the next card begins with the next order. */
    NEW_CARD
}
