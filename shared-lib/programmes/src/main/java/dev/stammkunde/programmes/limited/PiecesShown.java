package dev.stammkunde.programmes.limited;

/** How customers are told how many pieces are left. */
public enum PiecesShown {
    /** As the number. */
    NUMBER,
    /** As {@link Availability}, without a number. */
    WORDS
}
