package dev.stammkunde.programmes.challenges;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what concerns all customers of a challenge: what they have together, and what is due. */
public interface TogetherCounts {

    /** Returns what they have in a unit. */
    long together(DocumentId challenge, String unit);

    /** Says when somebody is to look; another time replaces it, unless it is decided. */
    void plan(DocumentId challenge, Instant at);

    /** Says that nothing is to be done any more. */
    void finish(DocumentId challenge);

    /** Returns those about which something is to be done. May be behind. */
    List<DocumentId> planned(Instant by, int limit);

    Optional<TogetherDecision> findDecision(DocumentId challenge);

    /**
     * Keeps a decision, or how far its rewards have come.
     *
     * @param before as it was read; absent where it was not decided
     */
    SaveResult keep(
            DocumentId challenge, @Nullable TogetherDecision before, TogetherDecision after);

    /**
     * Returns those who take part, in whichever order, but always the same.
     *
     * @param after the last one of the page before; absent for the first
     */
    List<TakingPart> participants(DocumentId challenge, @Nullable String after, int limit);

    /** Finds the leader board as it was made last. */
    Optional<LeaderBoard> findBoard(DocumentId challenge);

    /** Keeps a leader board on condition of the version before it. */
    SaveResult keepBoard(DocumentId challenge, LeaderBoard board);
}
