package dev.stammkunde.servememberapi.text;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.programme.Contribution;
import dev.stammkunde.points.programme.EarningTerms;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * The base rate of an order: so many points per so much money.
 *
 * <p>An entry keeps each line's rate with its bonuses in it. Where none applied, all lines that
 * earn share one rate, which is the base rate; else it cannot be told, and is not said.
 */
record BaseRate(BigDecimal points, BigDecimal amount) {

    private static final Set<String> NO_BONUS =
            Set.of(Contribution.BASE, Contribution.CAP, Contribution.ROUNDING);

    static Optional<BaseRate> of(Booking.Accrual accrual) {
        boolean bonus =
                accrual.contributions().stream()
                        .anyMatch(contribution -> !NO_BONUS.contains(contribution.rule()));
        return bonus
                ? Optional.empty()
                : accrual.terms().lines().stream()
                        .map(EarningTerms.Line::rate)
                        .filter(rate -> rate.signum() > 0)
                        .findFirst()
                        .map(rate -> new BaseRate(rate, BigDecimal.ONE));
    }
}
