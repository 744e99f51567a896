package dev.stammkunde.surveys.figures;

import dev.stammkunde.platform.statistics.Bounds;
import dev.stammkunde.platform.statistics.Share;

/** Where a figure of all customers is, with 95 % confidence; in per cent, or points of NPS. */
public record Interval(double from, double to) {

    /** The standard normal distribution has 95 % within so many standard errors. */
    static final double Z = 1.96;

    /** Returns what is within so much of a middle, and within bounds. */
    static Interval around(double middle, double half, double least, double most) {
        return new Interval(Math.max(least, middle - half), Math.min(most, middle + half));
    }

    /**
     * Returns Wilson's interval of a share, in per cent: it is right for few answers too, and has a
     * width where all answers are the same.
     *
     * @param hits of those that are counted
     * @param n how many are counted, at least one
     */
    public static Interval wilson(long hits, long n) {
        Bounds share = new Share(hits, n).wilson(Z);
        return new Interval(100 * share.from(), 100 * share.to());
    }
}
