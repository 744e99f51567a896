package dev.stammkunde.points.words;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.programme.Contribution;
import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.shop.Refund;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the points of an order come about: what each rule added, and what refunds took.
 *
 * @param byRefunds points that refunds took
 * @param refunds what they gave back
 */
record Earning(
        List<Contribution> contributions,
        EarningTerms terms,
        String currency,
        long byRefunds,
        List<Refund> refunds) {

    private static final Set<String> NO_BONUS =
            Set.of(
                    Contribution.BASE,
                    Contribution.GIFT_CARD,
                    Contribution.CAP,
                    Contribution.ROUNDING);

    static Earning of(Booking.Accrual accrual) {
        return new Earning(
                accrual.contributions(), accrual.terms(), accrual.currency(), 0, List.of());
    }

    static Earning of(Booking.OrderState state) {
        return new Earning(
                state.contributions(),
                state.terms(),
                state.currency(),
                state.terms().points() - state.due(),
                state.refunds());
    }

    /** What is worth saying: a rule that met the order and changed nothing is not. */
    List<Contribution> rules() {
        return contributions.stream()
                .filter(
                        contribution ->
                                contribution.points().signum() != 0
                                        || contribution.rule().equals(Contribution.BASE))
                .toList();
    }

    /**
     * The base rate: so many points for each 1.00.
     *
     * <p>Each line's rate is kept with its bonuses in it. Where none applied, all lines that earn
     * share one rate, which is the base rate; else it cannot be told, and is not said.
     */
    Optional<BigDecimal> baseRate() {
        boolean bonus =
                contributions.stream()
                        .anyMatch(contribution -> !NO_BONUS.contains(contribution.rule()));
        List<BigDecimal> rates =
                terms.lines().stream()
                        .map(EarningTerms.Line::rate)
                        .filter(rate -> rate.signum() > 0)
                        .map(BigDecimal::stripTrailingZeros)
                        .distinct()
                        .toList();
        return bonus || rates.size() != 1 ? Optional.empty() : Optional.of(rates.getFirst());
    }

    /** Adds up what refunds gave back; empty where they gave back no money. */
    static Optional<Money> total(List<Refund> refunds, String currency) {
        return refunds.stream()
                .map(Refund::total)
                .filter(total -> total.getCurrencyUnit().getCode().equals(currency))
                .reduce(Money::plus)
                .filter(Money::isPositive);
    }
}
