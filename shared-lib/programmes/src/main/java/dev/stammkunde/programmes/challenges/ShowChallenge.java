package dev.stammkunde.programmes.challenges;

import dev.stammkunde.programmes.Scheme;

import java.time.Instant;
import java.util.List;

/**
 * Shows how somebody stands in a challenge of whom it is known what they have. Only what all
 * together have is read.
 */
public record ShowChallenge(TogetherCounts challenges) {

    /** Returns it at a moment. */
    public ShownChallenge show(Scheme<ChallengeDraft> challenge, TakingPart held, Instant now) {
        ChallengeDraft draft = challenge.draft();
        String unit = draft.goal().unit();
        return switch (draft.goalOf()) {
            case EACH -> new ShownChallenge(challenge, held, held.amount(unit), null, now);
            case TOGETHER ->
                    new ShownChallenge(
                            challenge,
                            held,
                            challenges.together(challenge.id(), unit),
                            now.isBefore(draft.decidedAt())
                                    ? null
                                    : challenges.findDecision(challenge.id()).orElse(null),
                            now);
        };
    }

    /** Joins what is kept under several names of one customer, of one challenge. */
    public static TakingPart together(List<TakingPart> held) {
        return held.stream().reduce(TakingPart::and).orElseThrow();
    }
}
