package dev.stammkunde.platform.counting;

import java.util.Map;
import java.util.Set;

/** Keeps marks and tallies. */
public interface TallyStore {

    /** Returns the generations of a book. */
    TallyGenerations generations(TallyBook book);

    /** The mark of a thing in a generation. */
    record MarkKey(int generation, String thing) {}

    /**
     * Reads marks as they are now.
     *
     * @param keys at most 100
     * @return those that there are
     */
    Map<MarkKey, CountedMark> marks(TallyBook book, Set<MarkKey> keys);

    /**
     * Writes a move whole or not at all.
     *
     * @return false where a mark is not as it was read, or somebody wrote to the same numbers at
     *     the same time
     */
    boolean write(TallyMove move);
}
