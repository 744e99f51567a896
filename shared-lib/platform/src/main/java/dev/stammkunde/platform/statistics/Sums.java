package dev.stammkunde.platform.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Amounts of some customers, those without any among them, as exact sums: what was added up in any
 * order and in any parts is the same.
 *
 * @param n how many customers
 * @param sum of their amounts, in minor units
 * @param squares sum of the squares of their amounts
 */
public record Sums(long n, BigInteger sum, BigInteger squares) {

    private static final MathContext EXACT_ENOUGH = new MathContext(34, RoundingMode.HALF_EVEN);

    /** Returns the sums of both. */
    public Sums plus(Sums other) {
        return new Sums(n + other.n, sum.add(other.sum), squares.add(other.squares));
    }

    /** Returns the mean of at least one customer, in minor units and not rounded to one. */
    public BigDecimal mean() {
        return new BigDecimal(sum).divide(BigDecimal.valueOf(n), EXACT_ENOUGH);
    }

    /** Returns the variance that the amounts of at least two customers estimate. */
    public BigDecimal variance() {
        BigInteger spread = squares.multiply(BigInteger.valueOf(n)).subtract(sum.multiply(sum));
        return new BigDecimal(spread)
                .divide(BigDecimal.valueOf(n).multiply(BigDecimal.valueOf(n - 1)), EXACT_ENOUGH);
    }

    /**
     * Returns where the mean of these less that of others is: Welch's interval (1947), with the
     * degrees of freedom of Welch and Satterthwaite, so that the two need not vary alike.
     *
     * @param other of other customers; both at least two
     * @param confidence such as 0.95
     */
    public Bounds less(Sums other, double confidence) {
        double difference = mean().subtract(other.mean()).doubleValue();
        double own = variance().doubleValue() / n;
        double others = other.variance().doubleValue() / other.n;
        double both = own + others;
        if (both == 0) {
            return new Bounds(difference, difference);
        }
        double freedom = both * both / (own * own / (n - 1) + others * others / (other.n - 1));
        double half = Quantiles.student(1 - (1 - confidence) / 2, freedom) * Math.sqrt(both);
        return new Bounds(difference - half, difference + half);
    }
}
