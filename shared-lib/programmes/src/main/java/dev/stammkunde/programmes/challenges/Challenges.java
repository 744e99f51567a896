package dev.stammkunde.programmes.challenges;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what customers have of challenges. All is read as it is at that moment, unless a method
 * says otherwise. Failures of the store are thrown as they are, and may be tried again.
 */
public interface Challenges extends ForgetChallenges, TogetherCounts {

    Optional<TakingPart> find(ParticipantId id);

    /** Returns what is kept of these, in whichever order. */
    List<TakingPart> all(Collection<ParticipantId> ids);

    /** Returns what an order counts for, or did. */
    List<ChallengeOrder> ofOrder(String shopId, String orderId);

    /** Returns how many places are taken of a challenge. */
    long places(DocumentId challenge);

    /** Returns those who wait for a place, the longest first. May be behind. */
    List<ParticipantId> waiting(DocumentId challenge, int limit);

    /** Returns those for whom something is to be decided or booked. May be behind. */
    List<ParticipantId> due(Instant by, int limit);

    /**
     * Writes all of it or nothing.
     *
     * @return a conflict where anything is not as it was read, or there is no place left
     */
    SaveResult save(ChallengeChange change);
}
