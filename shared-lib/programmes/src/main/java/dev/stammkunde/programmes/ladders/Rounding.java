package dev.stammkunde.programmes.ladders;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Rounds to whole minor units, half up, as German merchants do. */
final class Rounding {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rounding() {}

    /** Returns what is left of an amount after a percentage is off. */
    static long less(long minor, BigDecimal percent) {
        return BigDecimal.valueOf(minor)
                .multiply(HUNDRED.subtract(percent))
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Returns an amount in prices of another kind. */
    static long converted(long minor, PriceKind from, PriceKind to, BigDecimal taxPercent) {
        if (from == to) {
            return minor;
        }
        BigDecimal withTax = HUNDRED.add(taxPercent);
        BigDecimal amount = BigDecimal.valueOf(minor);
        return switch (to) {
            case GROSS ->
                    amount.multiply(withTax)
                            .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                            .longValueExact();
            case NET ->
                    amount.multiply(HUNDRED)
                            .divide(withTax, 0, RoundingMode.HALF_UP)
                            .longValueExact();
        };
    }

    /** Returns a share of an amount. */
    static long share(long minor, BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(BigInteger.valueOf(minor).multiply(numerator))
                .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
