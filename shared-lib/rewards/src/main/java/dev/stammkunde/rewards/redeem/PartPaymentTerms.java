package dev.stammkunde.rewards.redeem;

import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/**
 * How an order can be paid with points in part.
 *
 * @param step points are taken in multiples of it; more than zero
 * @param stepValue what a step is worth; more than zero
 * @param minimum the fewest points; more than zero
 * @param mostPercent the share of what is to pay, 1 to 100, that points can pay
 * @param heldFor how long points are set aside for a checkout
 */
public record PartPaymentTerms(
        long step, Money stepValue, long minimum, int mostPercent, Duration heldFor) {

    public PartPaymentTerms {
        if (step <= 0
                || !stepValue.isPositive()
                || minimum <= 0
                || mostPercent < 1
                || mostPercent > 100
                || !heldFor.isPositive()) {
            throw new IllegalArgumentException("no terms of payment");
        }
    }

    /** What points are worth. */
    public Money value(long points) {
        return stepValue.multipliedBy(points / step);
    }

    /** Finds why points cannot pay for a part of an order. */
    Optional<RedemptionRefusal> findObstacle(long points, Money payable) {
        if (!payable.isSameCurrency(stepValue)) {
            return Optional.of(RedemptionRefusal.OTHER_CURRENCY);
        }
        if (!isSteps(points)) {
            return Optional.of(RedemptionRefusal.NOT_A_STEP);
        }
        if (points < minimum) {
            return Optional.of(RedemptionRefusal.BELOW_MINIMUM);
        }
        return points > mostFor(payable)
                ? Optional.of(RedemptionRefusal.ABOVE_SHARE)
                : Optional.empty();
    }

    boolean isSteps(long points) {
        return points > 0 && points % step == 0;
    }

    /**
     * Returns the most points that can pay for a part of an order; 0 where none can.
     *
     * @param available what the customer has
     */
    public long most(Money payable, long available) {
        if (!payable.isSameCurrency(stepValue)) {
            return 0;
        }
        long most = Math.min(mostFor(payable), Math.max(0, available) / step * step);
        return most < minimum ? 0 : most;
    }

    /** Whole steps within the share, so never more than is to pay. */
    private long mostFor(Money payable) {
        BigDecimal share =
                payable.getAmount()
                        .max(BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(mostPercent))
                        .movePointLeft(2);
        long steps = share.divide(stepValue.getAmount(), 0, RoundingMode.DOWN).longValueExact();
        return Math.multiplyExact(steps, step);
    }
}
