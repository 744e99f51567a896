package dev.stammkunde.insights.lift;

import dev.stammkunde.platform.statistics.Sums;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What some customers paid, and what the same customers paid earlier, as exact sums: what was added
 * up in any order and in any parts is the same.
 *
 * @param revenue of the time that is judged
 * @param earlier of the time before; of as many customers
 * @param products sum of the products of both
 */
public record PairedSums(Sums revenue, Sums earlier, BigInteger products) {

    private static final MathContext EXACT_ENOUGH = new MathContext(34, RoundingMode.HALF_EVEN);

    /** Of nobody. */
    public static final PairedSums NONE = new PairedSums(none(), none(), BigInteger.ZERO);

    private static Sums none() {
        return new Sums(0, BigInteger.ZERO, BigInteger.ZERO);
    }

    /** Returns the sums of both. */
    public PairedSums plus(PairedSums other) {
        return new PairedSums(
                revenue.plus(other.revenue),
                earlier.plus(other.earlier),
                products.add(other.products));
    }

    /** Returns how many customers there are. */
    public long n() {
        return revenue.n();
    }

    /** Returns how far the two go together, as at least two customers estimate. */
    double covariance() {
        BigInteger n = BigInteger.valueOf(n());
        BigInteger spread = products.multiply(n).subtract(revenue.sum().multiply(earlier.sum()));
        return new BigDecimal(spread)
                .divide(new BigDecimal(n.multiply(n.subtract(BigInteger.ONE))), EXACT_ENOUGH)
                .doubleValue();
    }

    /** Returns the variance of revenue less so many times what was paid earlier. */
    double variance(double theta) {
        return revenue.variance().doubleValue()
                - 2 * theta * covariance()
                + theta * theta * earlier.variance().doubleValue();
    }
}
