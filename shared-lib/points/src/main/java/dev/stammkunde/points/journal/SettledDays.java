package dev.stammkunde.points.journal;

import org.jspecify.annotations.Nullable;

/** Where days are kept that were put together. A fault of the store is an exception. */
public interface SettledDays {

    /** Keeps a piece of a day, and returns the SHA-256 that names it. Again changes nothing. */
    String keepPiece(JournalDay day, SortedLines lines);

    /**
     * Makes a manifest the one that holds.
     *
     * @param version of the manifest that it takes the place of; null if there was none
     * @return false if another took that place in the meantime: nothing was written
     */
    boolean settle(JournalDay day, DayManifest manifest, @Nullable String version);
}
