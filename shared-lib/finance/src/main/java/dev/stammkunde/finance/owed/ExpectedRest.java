package dev.stammkunde.finance.owed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How much of what is left is expected to be redeemed. It is less than of what was issued: points
 * that are redeemed are among those that were issued, and not among those that are left (of 10,000
 * with 9,500 expected and 4,500 redeemed, 5,000 of 5,500).
 *
 * @param points that are left of cohorts
 * @param expected of those
 * @param rate of points that were issued, for all that are of no cohort
 */
record ExpectedRest(long points, BigDecimal expected, BigDecimal rate) {

    private static final int DIGITS = 4;

    static ExpectedRest of(List<CohortMonth> cohorts, BigDecimal rate) {
        return new ExpectedRest(
                cohorts.stream().mapToLong(CohortMonth::outstanding).sum(),
                cohorts.stream().map(CohortMonth::rest).reduce(BigDecimal.ZERO, BigDecimal::add),
                rate);
    }

    /** Returns how many of all points, those of cohorts among them, are expected. */
    BigDecimal expectedOfAll(long all) {
        return all < points
                ? expectedOfEarned(BigDecimal.valueOf(all))
                : expected.add(BigDecimal.valueOf(all - points).multiply(rate))
                        .setScale(DIGITS, RoundingMode.HALF_UP);
    }

    /** Returns how many of points that were earned are expected. */
    BigDecimal expectedOfEarned(BigDecimal earned) {
        return points == 0
                ? earned.multiply(rate).setScale(DIGITS, RoundingMode.HALF_UP)
                : earned.multiply(expected)
                        .divide(BigDecimal.valueOf(points), DIGITS, RoundingMode.HALF_UP);
    }
}
