package dev.stammkunde.insights.value;

/**
 * The model of purchases and of leaving by Fader, Hardie and Lee ("Counting Your Customers the Easy
 * Way", Marketing Science 24, 2005): customers buy at a rate of their own, and after each purchase
 * some of them leave for good, each with a chance of their own. Rates are spread as a gamma
 * distribution, chances as a beta distribution. The unit of time is the week.
 *
 * @param r shape of the rates
 * @param alpha scale of the rates, in weeks
 * @param a of the chances to leave
 * @param b of the chances to leave
 */
public record BgNbd(double r, double alpha, double a, double b) {

    /** At {@code a} of 1 the formula of expected purchases divides 0 by 0. */
    private static final double AROUND_ONE = 1e-7;

    /**
     * Returns the probability that a customer has not left.
     *
     * @return 1 where there are no repeats, whatever the time: nobody leaves in this model before a
     *     purchase again. It says nothing of those customers; {@link ReturnCurve} does
     */
    public double alive(BuyingPattern pattern) {
        return pattern.repeats() == 0 ? 1 : 1 / (1 + Math.exp(leftOdds(pattern)));
    }

    /** Returns the logarithm of how much likelier it is that a customer with repeats has left. */
    private double leftOdds(BuyingPattern pattern) {
        int x = pattern.repeats();
        return Math.log(a / (b + x - 1))
                + (r + x) * Math.log((alpha + pattern.age()) / (alpha + pattern.last()));
    }

    /** Returns the probability that a customer buys within the next weeks. */
    public double buys(BuyingPattern pattern, double weeks) {
        double until = alpha + pattern.age();
        double none = Math.exp((r + pattern.repeats()) * Math.log(until / (until + weeks)));
        return alive(pattern) * (1 - none);
    }

    /** Returns how many purchases of a customer are expected within the next weeks. */
    public double expected(BuyingPattern pattern, double weeks) {
        int x = pattern.repeats();
        double free = clearOfOne();
        double until = alpha + pattern.age();
        double z = weeks / (until + weeks);
        // Euler's transformation: all terms stay small, however many purchases there were.
        double series = HypergeometricSeries.sum(free + b - 1 - r, free - 1, free + b + x - 1, z);
        double purchases =
                (free + b + x - 1)
                        / (free - 1)
                        * (1 - Math.exp((free - 1) * Math.log1p(-z)) * series);
        return purchases * alive(pattern);
    }

    /** Returns how many purchases after the first are expected of somebody new within weeks. */
    public double expectedOfNew(double weeks) {
        double free = clearOfOne();
        double z = weeks / (alpha + weeks);
        double series = HypergeometricSeries.sum(r, b, free + b - 1, z);
        return (free + b - 1) / (free - 1) * (1 - Math.exp(r * Math.log1p(-z)) * series);
    }

    /** Returns the probability that somebody new does not buy again within weeks. */
    public double noneOfNew(double weeks) {
        return Math.exp(-r * Math.log1p(weeks / alpha));
    }

    private double clearOfOne() {
        return Math.abs(a - 1) < AROUND_ONE ? 1 + AROUND_ONE : a;
    }
}
