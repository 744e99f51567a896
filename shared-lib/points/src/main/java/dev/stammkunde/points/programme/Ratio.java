package dev.stammkunde.points.programme;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * An exact fraction. Shares of an order are thirds and sevenths as often as not, and a point must
 * never be lost to a decimal that stopped too early.
 */
record Ratio(BigInteger numerator, BigInteger denominator) {

    static final Ratio ZERO = of(BigDecimal.ZERO);
    static final Ratio ONE = of(BigDecimal.ONE);

    Ratio {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator must be positive");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (divisor.signum() != 0) {
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    static Ratio of(BigDecimal value) {
        return value.scale() > 0
                ? new Ratio(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Ratio(value.toBigIntegerExact(), BigInteger.ONE);
    }

    /** Returns {@code part / whole}. */
    static Ratio share(BigDecimal part, BigDecimal whole) {
        Ratio divisor = of(whole);
        return of(part).times(new Ratio(divisor.denominator, divisor.numerator));
    }

    Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * Returns the sum. By halves, for denominators grow with what is added: one after the other, a
     * thousand lines of which a part went back took seconds.
     */
    static Ratio sum(List<Ratio> ratios) {
        return switch (ratios.size()) {
            case 0 -> ZERO;
            case 1 -> ratios.getFirst();
            default -> {
                int half = ratios.size() / 2;
                yield sum(ratios.subList(0, half)).plus(sum(ratios.subList(half, ratios.size())));
            }
        };
    }

    Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    Ratio times(Ratio other) {
        return new Ratio(
                numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    boolean isLessThan(Ratio other) {
        return minus(other).numerator.signum() < 0;
    }

    /** Returns it to nine decimals, for people to read. */
    BigDecimal toDecimal() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 9, RoundingMode.HALF_EVEN);
    }

    /** Returns the whole number that the mode gives. */
    long round(RoundingMode mode) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, mode)
                .longValueExact();
    }
}
