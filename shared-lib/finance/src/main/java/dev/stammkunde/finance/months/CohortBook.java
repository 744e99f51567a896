package dev.stammkunde.finance.months;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.Movement;
import dev.stammkunde.finance.months.CohortPots.Part;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Books what comes to an account's groups and what goes, with its origin and cohort.
 *
 * <p>Of which cohort points are that go is said by {@link GroupedPoints}, with one exception. What
 * an order did not earn after all is reversed in the order's own cohort, whatever points the
 * account gave for it: sales and issued points of a cohort go back together. Where these were other
 * points, or a debt, the order's own had been redeemed; so that redemption is taken off its cohort,
 * and added to the cohort whose points are gone for it instead: at once, or when points fill the
 * debt. For this reason what settles a debt counts as redeemed.
 */
final class CohortBook {

    private final BridgeTally tally;
    private final GroupedPoints groups;
    private final Instant at;

    /**
     * Books at a time.
     *
     * @param at when the entry was booked
     */
    CohortBook(BridgeTally tally, GroupedPoints groups, Instant at) {
        this.tally = tally;
        this.groups = groups;
        this.at = at;
    }

    /** Points come that were in no group; those that no purchase earned are of no cohort. */
    void come(Movement movement, GroupKey key, Part part) {
        groups.put(key, part);
        moved(movement, key, part.points());
        switch (movement) {
            case EARNED -> flow(part, CohortBook::issued);
            case ADJUSTED -> flow(part, CohortBook::adjusted);
            case GIVEN -> {}
            case REVERSED, REDEEMED, DONATED, RESTORED, EXPIRED, REINSTATED, MERGED, SETTLED ->
                    throw new IllegalArgumentException(movement + " makes no points");
        }
    }

    /** Points come back that had been spent from a group. */
    void restore(GroupKey key, long points) {
        moved(Movement.RESTORED, key, points);
        flows(groups.restore(key, points, at), CohortBook::restored);
    }

    /** Points come back that had been lost. */
    void reinstate(GroupKey lost, GroupKey back, long points) {
        moved(Movement.REINSTATED, back, points);
        List<Part> parts = groups.findLost(lost, points, at);
        parts.forEach(part -> groups.put(back, part));
        flows(parts, more -> expired(-more));
    }

    /** Points go. */
    void go(Movement movement, GroupKey key, long points, @Nullable Cohort own) {
        moved(movement, key, -points);
        switch (movement) {
            case REVERSED -> groups.take(key, points, own).forEach(part -> reverse(part, own));
            case REDEEMED, DONATED -> flows(groups.spend(key, points), CohortBook::redeemed);
            case RESTORED -> flows(groups.spend(key, points), less -> restored(-less));
            case EXPIRED -> flows(groups.lose(key, points), CohortBook::expired);
            case ADJUSTED -> flows(groups.take(key, points, null), less -> adjusted(-less));
            case SETTLED -> flows(groups.take(key, points, null), CohortBook::redeemed);
            case EARNED, GIVEN, REINSTATED, MERGED ->
                    throw new IllegalArgumentException(movement + " takes no points");
        }
    }

    private void reverse(Part part, @Nullable Cohort own) {
        if (own == null || own.equals(part.cohort())) {
            flow(part, CohortBook::reversed);
        } else {
            flow(part, CohortBook::redeemed);
            reverseRedeemed(own, part.points());
        }
    }

    /** An order did not earn points that were redeemed: others are gone for them, or a debt is. */
    void reverseRedeemed(Cohort own, long points) {
        tally.flow(own, reversed(points).plus(redeemed(-points)));
    }

    private void moved(Movement movement, GroupKey key, long change) {
        tally.movePoints(key.source().origin(), movement, change);
    }

    private void flows(List<Part> parts, LongFunction<CohortFlow> flow) {
        parts.forEach(part -> flow(part, flow));
    }

    private void flow(Part part, LongFunction<CohortFlow> flow) {
        Cohort cohort = part.cohort();
        if (cohort != null) {
            tally.flow(cohort, flow.apply(part.points()));
        }
    }

    private static CohortFlow issued(long points) {
        return new CohortFlow(0, points, 0, 0, 0, 0, 0);
    }

    private static CohortFlow reversed(long points) {
        return new CohortFlow(0, 0, points, 0, 0, 0, 0);
    }

    private static CohortFlow redeemed(long points) {
        return new CohortFlow(0, 0, 0, points, 0, 0, 0);
    }

    private static CohortFlow restored(long points) {
        return new CohortFlow(0, 0, 0, 0, points, 0, 0);
    }

    private static CohortFlow expired(long points) {
        return new CohortFlow(0, 0, 0, 0, 0, points, 0);
    }

    private static CohortFlow adjusted(long points) {
        return new CohortFlow(0, 0, 0, 0, 0, 0, points);
    }
}
