package dev.stammkunde.programmes.challenges;

import java.time.Duration;
import java.time.Instant;

/**
 * What a customer gets for a goal that was reached. A later version of the challenge changes none
 * of it.
 *
 * @param customerId by which name of the customer it is booked
 * @param number 1, 2, … of this name: a goal can be reached again whose prize was taken back
 * @param goal that must go on to stand
 * @param unit in which it is counted
 * @param holdDays after an order was paid until it cannot go back any more
 * @param reachedAt when it was
 * @param settled whether the points are booked, or taken back, that it stands for
 */
public record ChallengePrize(
        String customerId,
        int number,
        long goal,
        String unit,
        long points,
        int holdDays,
        Instant reachedAt,
        PrizeState state,
        boolean settled) {

    /** What is told of an order is heard by several, and by each within minutes. */
    private static final Duration HEARD_BY_ALL = Duration.ofHours(1);

    /** Returns from when on the ledger, too, has heard what was told about its orders. */
    Instant surelyKnown() {
        return reachedAt.plus(HEARD_BY_ALL);
    }

    ChallengePrize in(PrizeState next) {
        boolean nothingToBook =
                switch (next) {
                    case HELD, NO_PLACE -> true;
                    case PAID, TAKEN_BACK -> false;
                };
        return new ChallengePrize(
                customerId, number, goal, unit, points, holdDays, reachedAt, next, nothingToBook);
    }

    ChallengePrize booked() {
        return new ChallengePrize(
                customerId, number, goal, unit, points, holdDays, reachedAt, state, true);
    }
}
