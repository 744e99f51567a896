package dev.stammkunde.programmes.challenges;

import dev.stammkunde.platform.DocumentId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is written at once, or not at all.
 *
 * @param order as its next version; absent where none is changed
 * @param after what customers have, each as its next version
 * @param gone what is kept under another name from now on, each as it was read
 * @param places places that are taken more, or less
 * @param most that may be taken at all then
 * @param more what all together have more, or less; counted with the order
 * @param unit in which that is
 */
public record ChallengeChange(
        DocumentId challenge,
        @Nullable ChallengeOrder order,
        List<TakingPart> after,
        List<TakingPart> gone,
        long places,
        long most,
        long more,
        String unit) {

    public ChallengeChange {
        after = List.copyOf(after);
        gone = List.copyOf(gone);
    }

    /** What one customer has otherwise, and nothing else is changed. */
    static ChallengeChange of(TakingPart after) {
        return new ChallengeChange(
                after.id().challenge(), null, List.of(after), List.of(), 0, Long.MAX_VALUE, 0, "");
    }

    /** An order that is known better, and counts for nobody. */
    static ChallengeChange of(ChallengeOrder order) {
        return new ChallengeChange(
                order.challenge(), order, List.of(), List.of(), 0, Long.MAX_VALUE, 0, "");
    }
}
