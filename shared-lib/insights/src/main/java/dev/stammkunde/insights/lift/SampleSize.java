package dev.stammkunde.insights.lift;

import dev.stammkunde.platform.statistics.Quantiles;

import java.util.OptionalDouble;

/**
 * How many customers it takes to see an effect in four of five trials, at 95 % confidence; asked
 * for before anybody is drawn.
 */
public final class SampleSize {

    /** In how many trials an effect is seen that is there. */
    public static final double POWER = 0.8;

    /** Until what is left is less than a billionth. */
    private static final int HALVINGS = 30;

    private SampleSize() {}

    /**
     * Returns how many customers it takes in both arms for a difference of revenue, with Guenther's
     * correction for Student's distribution (1981).
     *
     * @param deviation standard deviation of what a customer pays, zeros among it; where earlier
     *     revenue is known, times the root of 1 less the square of its correlation
     * @param effect the difference for each customer that must be seen, in the same unit; not 0
     * @param heldShare of all, more than 0 and less than 1
     */
    public static long ofRevenue(double deviation, double effect, double heldShare) {
        return ofSpread(deviation / effect, heldShare, z(POWER));
    }

    static long ofSpread(double spread, double heldShare, double power) {
        double z = z();
        double needed = (z + power) * (z + power) * spread * spread / (heldShare * (1 - heldShare));
        return (long) Math.ceil(needed + z * z / 2);
    }

    /**
     * Returns the smallest difference for each customer that so many customers let see.
     *
     * @param deviation as of {@link #ofRevenue}
     */
    public static double smallestEffect(long customers, double deviation, double heldShare) {
        return (z() + z(POWER)) * deviation / Math.sqrt(customers * heldShare * (1 - heldShare));
    }

    /**
     * Returns how many customers it takes in both arms for a difference of the shares of buyers
     * (Fleiss, Statistical Methods for Rates and Proportions, without correction).
     *
     * @param share of those who are left alone who buy
     * @param lifted of those who are treated; another one
     * @param heldShare of all, more than 0 and less than 1
     */
    public static long ofBuyers(double share, double lifted, double heldShare) {
        return ofBuyers(share, lifted, heldShare, z(POWER));
    }

    /**
     * Finds by how much the share of buyers must be larger so that so many customers let it be
     * seen; empty where no share is large enough.
     *
     * @param share of those who are left alone who buy, from 0 to 1
     * @param heldShare of all, more than 0 and less than 1
     */
    public static OptionalDouble smallestMoreBuyers(
            long customers, double share, double heldShare) {
        double seen = 1 - share;
        if (seen <= 0 || ofBuyers(share, 1, heldShare) > customers) {
            return OptionalDouble.empty();
        }
        double unseen = 0;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (seen + unseen) / 2;
            if (ofBuyers(share, share + middle, heldShare) <= customers) {
                seen = middle;
            } else {
                unseen = middle;
            }
        }
        return OptionalDouble.of(seen);
    }

    static long ofBuyers(double share, double lifted, double held, double power) {
        double both = held * share + (1 - held) * lifted;
        double alike = Math.sqrt(both * (1 - both) / (held * (1 - held)));
        double apart = Math.sqrt(share * (1 - share) / held + lifted * (1 - lifted) / (1 - held));
        double root = (z() * alike + power * apart) / (share - lifted);
        return (long) Math.ceil(root * root);
    }

    private static double z() {
        return z((1 + Lift.CONFIDENCE) / 2);
    }

    static double z(double share) {
        return Quantiles.normal(share);
    }
}
