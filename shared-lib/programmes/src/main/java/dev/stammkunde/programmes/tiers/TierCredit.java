package dev.stammkunde.programmes.tiers;

/**
 * What orders come to by each measure.
 *
 * @param spend minor units
 */
public record TierCredit(long spend, long points, long orders) {

    public static final TierCredit NOTHING = new TierCredit(0, 0, 0);

    /** Returns what it comes to by one measure. */
    public long of(TierMeasure measure) {
        return switch (measure) {
            case SPEND -> spend;
            case POINTS -> points;
            case ORDERS -> orders;
        };
    }

    TierCredit plus(TierCredit more) {
        return new TierCredit(spend + more.spend, points + more.points, orders + more.orders);
    }

    /** Returns this less some of it, and never less than nothing. */
    TierCredit less(TierCredit gone) {
        return new TierCredit(
                Math.max(0, spend - gone.spend),
                Math.max(0, points - gone.points),
                Math.max(0, orders - gone.orders));
    }

    /** Whether it is less by any measure. */
    boolean isLessThan(TierCredit other) {
        return spend < other.spend || points < other.points || orders < other.orders;
    }

    boolean isNothing() {
        return equals(NOTHING);
    }
}
