package dev.stammkunde.insights.lift;

/**
 * How much what customers pay in some days varies, by which sizes of samples are asked for: of all
 * who had bought before, in the last days that are known whole.
 *
 * @param days how many
 * @param sums what each paid in them, and in the year before
 * @param buyers how many bought
 */
public record RevenueSpread(int days, PairedSums sums, long buyers) {

    /**
     * Returns the standard deviation of what a customer pays, less what earlier revenue foretells;
     * of at least two customers.
     */
    public double deviation() {
        double earlier = sums.earlier().variance().doubleValue();
        double theta = earlier == 0 ? 0 : sums.covariance() / earlier;
        return Math.sqrt(Math.max(0, sums.variance(theta)));
    }
}
