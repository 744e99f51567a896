package dev.stammkunde.programmes.challenges;

import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.StandingGoods;
import dev.stammkunde.programmes.StandingPieces;
import dev.stammkunde.shop.KnownOrder;

import java.time.Instant;
import java.util.Optional;

/**
 * Counts what an order stands for in a challenge. Pure: it follows from all that is known of the
 * order, whatever arrived first.
 */
final class CountShare {

    private CountShare() {}

    /** Finds it; empty where nothing of the order counts, or nothing stands. */
    static Optional<OrderShare> find(
            Scheme<ChallengeDraft> by, KnownOrder<ChallengePurchase> known) {
        if (StandingPieces.isGone(known) || known.findHistory().isPresent()) {
            return Optional.empty();
        }
        return known.paidAt()
                .filter(paidAt -> counts(by, paidAt))
                .flatMap(
                        paidAt ->
                                known.order().map(order -> share(by.draft(), order, known, paidAt)))
                .filter(share -> share.amount() > 0);
    }

    /** What was paid before the challenge was set, or resumed, nobody was challenged to buy. */
    private static boolean counts(Scheme<ChallengeDraft> by, Instant paidAt) {
        return by.draft().includes(paidAt) && !paidAt.isBefore(by.activeSince());
    }

    private static OrderShare share(
            ChallengeDraft draft,
            ChallengePurchase order,
            KnownOrder<ChallengePurchase> known,
            Instant paidAt) {
        StandingGoods.Sum sum =
                StandingGoods.sum(order.lines(), order.total(), known.refundsThatCount());
        ChallengeGoal goal = draft.goal();
        return new OrderShare(
                sum.isWorth(draft.minimum()) ? goal.count(sum) : 0, goal.unit(), paidAt);
    }
}
