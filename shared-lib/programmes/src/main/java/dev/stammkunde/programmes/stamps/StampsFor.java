package dev.stammkunde.programmes.stamps;

/** What brings a stamp. */
public enum StampsFor {
    /** Each piece that qualifies. */
    PIECE,
    /** Each order with a piece that qualifies. */
    ORDER
}
