package dev.stammkunde.programmes.challenges;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.programmes.Scheme;

/**
 * By what a customer reaches a goal now.
 *
 * @param goal what they must have
 * @param unit in which it is counted
 * @param isOpen whether it can be reached still, or yet
 * @param isDecided whether that was decided long after all orders
 */
record ReachTerms(
        long goal, String unit, long points, int holdDays, boolean isOpen, boolean isDecided) {

    /**
     * By the newest version of a challenge.
     *
     * @param isReachedTogether whether it is decided that all together have reached it
     */
    static ReachTerms of(Scheme<ChallengeDraft> challenge, boolean isReachedTogether) {
        ChallengeDraft draft = challenge.draft();
        String unit = draft.goal().unit();
        return switch (draft.goalOf()) {
            case EACH ->
                    new ReachTerms(
                            draft.goal().amount(),
                            unit,
                            draft.points(),
                            draft.holdDays(),
                            challenge.state() != DocumentState.ARCHIVED,
                            false);
            // Whoever has a share took part.
            case TOGETHER ->
                    new ReachTerms(
                            1, unit, draft.points(), draft.holdDays(), isReachedTogether, true);
        };
    }
}
