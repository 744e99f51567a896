package dev.stammkunde.rewards.redeem;

import dev.stammkunde.points.RedeemedPoints;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An order that names a redemption's code or was paid with it, what it used, and what of that came
 * back since. It is kept from the first report on, so that an old one that comes late changes
 * nothing.
 *
 * @param redeemed what it used; absent while it is not paid
 * @param late whether the points had been given back, or used by another order
 * @param restored points that are restored by the last state of its refunds; of what was had for
 *     other units 1 where they are back
 * @param states how many states were booked
 * @param known the newest that is known of the order
 */
public record OrderUse(
        UsedOrder order,
        @Nullable RedeemedPoints redeemed,
        boolean late,
        long restored,
        long states,
        KnownOrder<OrderSum> known) {

    /** An order of which only reports are known. */
    static OrderUse heard(UsedOrder order) {
        return new OrderUse(order, null, false, 0, 0, KnownOrder.nothing());
    }

    /** Whether it is paid by what is known. */
    boolean isPaid() {
        return known.order().isPresent() && known.paidAt().isPresent() && !known.isCancelled();
    }

    /** Whether it may still be paid. */
    boolean mayBePaid() {
        return redeemed == null && !known.isCancelled() && !isLost();
    }

    private boolean isLost() {
        return known.unpaid()
                .filter(s -> s == PaymentState.VOIDED || s == PaymentState.FAILED)
                .isPresent();
    }

    /** Points that it used. */
    public long points() {
        return redeemed == null ? 0 : redeemed.points();
    }

    /**
     * What can be restored: its points, or all at once of what was had for other units: one share.
     */
    long shares() {
        return redeemed == null ? 0 : Math.max(1, redeemed.points());
    }

    /**
     * Points that are to be restored by what is known: the share that was refunded of what was
     * paid, rounded down, and all of it where the order does not stand any more. It follows from
     * the sum of all refunds, so that it does not matter in how many they came.
     */
    long due() {
        if (known.isCancelled() || isLost()) {
            return shares();
        }
        return known.order()
                .map(OrderSum::total)
                .filter(Money::isPositive)
                .map(this::share)
                .orElse(0L);
    }

    private long share(Money total) {
        Money refunded =
                known.refundsThatCount().stream()
                        .map(Refund::total)
                        .filter(total::isSameCurrency)
                        .reduce(Money.zero(total.getCurrencyUnit()), Money::plus);
        BigDecimal most = refunded.getAmount().min(total.getAmount());
        return BigDecimal.valueOf(shares())
                .multiply(most)
                .divide(total.getAmount(), 0, RoundingMode.DOWN)
                .longValueExact();
    }

    OrderUse knowing(KnownOrder<OrderSum> more) {
        return new OrderUse(order, redeemed, late, restored, states, more);
    }

    OrderUse redeemed(RedeemedPoints used, boolean isLate) {
        return new OrderUse(order, used, isLate, restored, states, known);
    }

    OrderUse restored(long points) {
        return new OrderUse(order, redeemed, late, points, states + 1, known);
    }
}
