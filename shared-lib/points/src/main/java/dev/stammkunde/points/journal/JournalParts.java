package dev.stammkunde.points.journal;

/** Where parts of the journal are kept. A fault of the store is an exception. */
public interface JournalParts {

    /** How a write ended; both are well. */
    enum Kept {
        KEPT,
        /** The same lines were kept before. */
        ALREADY_THERE
    }

    /**
     * Keeps lines of a day as one object of their own. Others that are there stay as they are.
     *
     * @param lines at least one
     */
    Kept keep(JournalDay day, SortedLines lines);
}
