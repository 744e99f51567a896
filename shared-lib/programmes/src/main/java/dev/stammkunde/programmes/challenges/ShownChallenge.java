package dev.stammkunde.programmes.challenges;

import dev.stammkunde.programmes.Scheme;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * How a customer stands in a challenge at a time.
 *
 * @param held what they have of it, under all their names
 * @param together what all have; their own where each has a goal of their own
 * @param decision of what all together had to reach; absent where it is not decided, or not so
 */
public record ShownChallenge(
        Scheme<ChallengeDraft> challenge,
        TakingPart held,
        long together,
        @Nullable TogetherDecision decision,
        Instant at) {

    /** How it stands, in one word. */
    public enum Standing {
        /** The window has not begun. */
        NOT_BEGUN,
        /** Only what is paid after signing up counts, and they have not. */
        SIGN_UP,
        RUNNING,
        /** The window is over, and it is to be decided what all have reached. */
        UNDECIDED,
        /** The goal is reached; points come when its orders cannot go back any more. */
        HELD,
        /** The goal is reached, and as many have won as may. */
        NO_PLACE,
        PAID,
        /** The points went back with an order. */
        TAKEN_BACK,
        /** The window is over, and the goal was missed. */
        MISSED
    }

    /** Returns what they have in the goal's unit. */
    public long amount() {
        return held.amount(challenge.draft().goal().unit());
    }

    /** Returns what counts towards the goal. */
    public long counted() {
        return challenge.draft().goalOf() == ChallengeFor.EACH ? amount() : together;
    }

    /** Returns what is missing, at least zero. */
    public long missing() {
        return Math.max(0, challenge.draft().goal().amount() - counted());
    }

    /** Returns how it stands. */
    public Standing standing() {
        Optional<ChallengePrize> prize = held.findPrize();
        if (prize.isPresent()) {
            return switch (prize.get().state()) {
                case HELD -> Standing.HELD;
                case NO_PLACE -> Standing.NO_PLACE;
                case PAID -> Standing.PAID;
                case TAKEN_BACK -> Standing.TAKEN_BACK;
            };
        }
        return at.isBefore(challenge.draft().end()) ? running() : over();
    }

    private Standing running() {
        if (!held.prizes().isEmpty()) {
            return Standing.TAKEN_BACK;
        }
        if (challenge.draft().needsSignUp() && held.signedUpAt() == null) {
            return Standing.SIGN_UP;
        }
        return at.isBefore(challenge.draft().begin()) ? Standing.NOT_BEGUN : Standing.RUNNING;
    }

    private Standing over() {
        if (!held.prizes().isEmpty()) {
            return Standing.TAKEN_BACK;
        }
        boolean isUndecided =
                challenge.draft().goalOf() == ChallengeFor.TOGETHER && decision == null;
        return isUndecided ? Standing.UNDECIDED : Standing.MISSED;
    }
}
