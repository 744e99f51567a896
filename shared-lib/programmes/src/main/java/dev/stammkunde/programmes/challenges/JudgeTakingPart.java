package dev.stammkunde.programmes.challenges;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what comes of what a customer has of a challenge. Pure.
 *
 * @param terms of the challenge's newest version
 * @param hasPlace whether one more may win
 */
record JudgeTakingPart(ReachTerms terms, boolean hasPlace, Instant now) {

    /** Returns the same with what comes of it; what was decided before must be settled. */
    TakingPart judge(TakingPart before) {
        List<ChallengePrize> after = new ArrayList<>();
        before.prizes().forEach(prize -> next(before, prize).ifPresent(after::add));
        boolean isNew =
                terms.isOpen()
                        && before.amount(terms.unit()) >= terms.goal()
                        && after.stream().noneMatch(prize -> prize.state().isReached());
        if (isNew) {
            next(before, prize(before)).ifPresent(after::add);
        }
        return before.with(after);
    }

    /** Empty where nothing comes of it any more. */
    private Optional<ChallengePrize> next(TakingPart held, ChallengePrize prize) {
        boolean stands = stands(held, prize);
        return switch (prize.state()) {
            case HELD ->
                    stands
                            ? Optional.of(isOver(held, prize) ? prize.in(PrizeState.PAID) : prize)
                            : Optional.empty();
            case NO_PLACE ->
                    stands
                            ? Optional.of(hasPlace ? prize.in(PrizeState.HELD) : prize)
                            : Optional.empty();
            case PAID -> Optional.of(stands ? prize : prize.in(PrizeState.TAKEN_BACK));
            case TAKEN_BACK -> Optional.of(prize);
        };
    }

    /** A goal that is lowered is so for those, too, who have reached it before. */
    private boolean stands(TakingPart held, ChallengePrize prize) {
        return held.amount(prize.unit()) >= goal(prize);
    }

    private long goal(ChallengePrize prize) {
        return prize.unit().equals(terms.unit())
                ? Math.min(prize.goal(), terms.goal())
                : prize.goal();
    }

    private boolean isOver(TakingPart held, ChallengePrize prize) {
        boolean isSure = terms.isDecided() || !prize.surelyKnown().isAfter(now);
        return isSure
                && held.findHeldUntil(prize.unit(), goal(prize), prize.holdDays())
                        .filter(at -> !at.isAfter(now))
                        .isPresent();
    }

    private ChallengePrize prize(TakingPart held) {
        return new ChallengePrize(
                held.id().customerId(),
                held.nextNumber(),
                terms.goal(),
                terms.unit(),
                terms.points(),
                terms.holdDays(),
                now,
                hasPlace ? PrizeState.HELD : PrizeState.NO_PLACE,
                true);
    }
}
