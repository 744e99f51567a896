package dev.stammkunde.insights.value;

/**
 * The model of what customers spend by Fader and Hardie ("The Gamma-Gamma Model of Monetary Value",
 * 2013): amounts of a customer spread around a mean of their own, and means are spread over
 * customers, whether they buy often or seldom.
 *
 * @param p shape of a customer's amounts
 * @param q shape of their scales
 * @param gamma scale of all, in the unit of the amounts
 */
public record GammaGamma(double p, double q, double gamma) {

    /** Whether customers have a mean at all. */
    public boolean hasMean() {
        return q > 1;
    }

    /** Returns the mean amount of all customers; where {@link #hasMean}. */
    public double mean() {
        return p * gamma / (q - 1);
    }

    /**
     * Returns the mean amount that is expected of a customer: between their own and that of all,
     * the nearer to their own the more they bought.
     *
     * @param repeats purchases after the first
     * @param own mean amount of these; any number without repeats
     */
    public double mean(int repeats, double own) {
        return repeats == 0 ? mean() : (gamma + own * repeats) * p / (p * repeats + q - 1);
    }
}
