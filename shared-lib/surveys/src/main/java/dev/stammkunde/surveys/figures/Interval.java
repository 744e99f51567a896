package dev.stammkunde.surveys.figures;

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
        double share = (double) hits / n;
        double widening = Z * Z / n;
        double middle = (share + widening / 2) / (1 + widening);
        double half =
                Z * Math.sqrt(share * (1 - share) / n + widening / (4.0 * n)) / (1 + widening);
        return around(100 * middle, 100 * half, 0, 100);
    }
}
