package dev.stammkunde.insights.gathering;

import dev.stammkunde.points.journal.LineSource;

import java.util.Optional;

/** Keeps what is gathered. A fault of the store is an exception. */
public interface Gatherings {

    /**
     * A gathering as it is kept.
     *
     * @param version what {@link #move} asks for
     */
    record Stored(Gathering gathering, String version) {}

    /** Finds how far a shop's journal is read. */
    Optional<Stored> find(String shopId);

    /** Keeps a first one, and returns what is kept, which is another's where there was one. */
    Stored begin(Gathering gathering);

    /**
     * Replaces what was read.
     *
     * @return what is kept: another's where somebody was faster
     */
    Stored move(Stored before, Gathering after);

    /** Puts lines away, which are read to their end and closed. The same ones get one name. */
    KeptLines keep(String shopId, LineSource lines);

    /**
     * Opens what was put away. What is read is held to its name.
     *
     * @throws dev.stammkunde.points.journal.BrokenJournalException if a piece is gone, or holds
     *     other lines
     */
    LineSource open(String shopId, KeptLines lines);
}
