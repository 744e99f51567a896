package dev.stammkunde.finance.settings;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a shop measures the provision for points that can be used as payment (§ 249 HGB, BFH
 * 29.09.2022 IV R 20/19). Cases differ and courts left much open, so a tax adviser decides.
 *
 * @param price whether a point counts with the value added tax that its use will lower
 * @param vatPercent the rate that is taken out of a net price
 * @param minimumPoints the fewest points that an account can use; 0 without a minimum
 * @param belowMinimumPercent how much points count in accounts with fewer, 0 to 100
 * @param discounting absent where nothing is discounted
 */
public record ProvisionTerms(
        Price price,
        BigDecimal vatPercent,
        long minimumPoints,
        BigDecimal belowMinimumPercent,
        @Nullable Discounting discounting) {

    /** What is usual, and prudent: gross, every point in full, nothing discounted. */
    public static final ProvisionTerms USUAL =
            new ProvisionTerms(
                    Price.GROSS, BigDecimal.valueOf(19), 0, BigDecimal.valueOf(100), null);

    /** At what price a point counts. */
    public enum Price {
        /** As it saves who uses it, tax included. */
        GROSS,
        /** Without the tax that the shop then does not owe. */
        NET
    }

    /**
     * Discounting by § 253 (2) HGB, of what remains for more than a year.
     *
     * @param ratePercent of a year, as Deutsche Bundesbank publishes it
     * @param expectedYears until points are used, on average
     */
    public record Discounting(BigDecimal ratePercent, BigDecimal expectedYears) {

        /** Whether what is owed remains long enough to be discounted at all. */
        public boolean applies() {
            return expectedYears.compareTo(BigDecimal.ONE) > 0;
        }

        /**
         * Returns by what to divide: {@code (1 + i)^n × (1 + i × f)} for whole years {@code n} and
         * the fraction {@code f} of another (mixed interest), exactly; 1 where it does not apply.
         */
        public BigDecimal divisor() {
            if (!applies()) {
                return BigDecimal.ONE;
            }
            BigDecimal rate = ratePercent.movePointLeft(2);
            BigDecimal whole = expectedYears.setScale(0, RoundingMode.DOWN);
            return BigDecimal.ONE
                    .add(rate)
                    .pow(whole.intValueExact())
                    .multiply(BigDecimal.ONE.add(rate.multiply(expectedYears.subtract(whole))));
        }
    }

    /** Returns by what to divide so that no value added tax is left that does not count. */
    public BigDecimal divisorOfTax() {
        return switch (price) {
            case GROSS -> BigDecimal.ONE;
            case NET -> BigDecimal.ONE.add(vatPercent.movePointLeft(2));
        };
    }
}
