package dev.stammkunde.points.journal;

/**
 * An object of a day, which is named for what it holds and never changes.
 *
 * @param sha256 of its lines, see {@link SortedLines#text}, in lower-case hexadecimal: whoever
 *     writes the same lines writes the same object
 */
public record JournalObject(Kind kind, String sha256) {

    /** What objects are there for. */
    public enum Kind {
        /** What came in a batch, or was filled in. */
        PART,
        /** A piece of a day that was put together. */
        WHOLE
    }
}
