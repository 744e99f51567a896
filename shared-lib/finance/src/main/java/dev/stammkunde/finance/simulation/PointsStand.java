package dev.stammkunde.finance.simulation;

import dev.stammkunde.points.LotTerm;

import java.time.Instant;

/**
 * How points of orders stand at the end of the period, as if nobody had redeemed any.
 *
 * @param points all that the orders stand for, after what went back
 * @param pending of them those that cannot be spent yet
 * @param lapsed of them those that are lost
 */
public record PointsStand(long points, long pending, long lapsed) {

    static final PointsStand NOTHING = new PointsStand(0, 0, 0);

    /** Returns that of an order's points, by their dates. */
    static PointsStand of(long points, LotTerm term, Instant at) {
        Instant expiresAt = term.expiresAt();
        if (expiresAt != null && !expiresAt.isAfter(at)) {
            return new PointsStand(points, 0, points);
        }
        return new PointsStand(points, term.availableAt().isAfter(at) ? points : 0, 0);
    }

    PointsStand plus(PointsStand other) {
        return new PointsStand(
                Math.addExact(points, other.points),
                Math.addExact(pending, other.pending),
                Math.addExact(lapsed, other.lapsed));
    }

    /** Returns those that can be spent, or can be later. */
    public long outstanding() {
        return points - lapsed;
    }
}
