package dev.stammkunde.insights.value;

/** Gauss's hypergeometric function, by its power series. */
final class HypergeometricSeries {

    private static final int MOST_TERMS = 1_000_000;
    private static final double ENOUGH = 1e-16;

    private HypergeometricSeries() {}

    /**
     * Returns the sum of the series.
     *
     * @param c more than 0
     * @param z from 0 to less than 1
     */
    static double sum(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int k = 0; k < MOST_TERMS; k++) {
            term *= (a + k) * (b + k) / ((c + k) * (k + 1)) * z;
            sum += term;
            // The first terms may grow before they fall.
            if (Math.abs(term) <= ENOUGH * Math.abs(sum) && k > Math.abs(a) + Math.abs(b)) {
                break;
            }
        }
        return sum;
    }
}
