package dev.stammkunde.finance.owed;

import dev.stammkunde.finance.Cohort;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Shares a cohort's sales between goods and points, and recognises what points were redeemed of
 * (IFRS 15 B39–B47, IE267–IE270). In minor units of the books, half up; what is left of rounding
 * belongs to the goods.
 */
final class RecogniseCohort {

    private final CurrencyUnit books;

    RecogniseCohort(CurrencyUnit books) {
        this.books = books;
    }

    /**
     * Returns what of a cohort's sales belongs to its points: {@code sales × points' price ÷ (sales
     * + points' price)}, of all that is sold and earned after all. Whatever is refunded and
     * reversed so takes its share along, and nothing is left when all of it is; never less than 0.
     *
     * <p>Sales in another currency than the books' cannot be compared with what a point is worth.
     * Their points have their whole stand-alone price, a little more than their share would be.
     */
    long allocated(Cohort cohort, CohortHistory history, FrozenPrice price) {
        BigDecimal points =
                BigDecimal.valueOf(Math.max(0, history.earned()))
                        .multiply(price.pointPrice())
                        .movePointRight(books.getDecimalPlaces());
        BigDecimal sales = BigDecimal.valueOf(Math.max(0, history.total().sales()));
        if (points.signum() == 0 || sales.signum() == 0) {
            return 0;
        }
        return cohort.currency().equals(books.getCode())
                ? sales.multiply(points)
                        .divide(sales.add(points), 0, RoundingMode.HALF_UP)
                        .longValueExact()
                : points.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /**
     * Returns what of it is recognised: {@code allocated × redeemed ÷ expected}, and all of it when
     * no more points are expected or left. It is cumulative, so that a new expectation is caught up
     * with at once.
     *
     * @param rest points that are still expected to be redeemed
     */
    long recognised(long allocated, CohortHistory history, BigDecimal rest) {
        if (rest.signum() == 0 || history.outstanding() <= 0) {
            return allocated;
        }
        BigDecimal redeemed = BigDecimal.valueOf(Math.max(0, history.redeemed()));
        return BigDecimal.valueOf(allocated)
                .multiply(redeemed)
                .divide(redeemed.add(rest), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
