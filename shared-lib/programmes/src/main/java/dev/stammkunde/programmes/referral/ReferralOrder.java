package dev.stammkunde.programmes.referral;

import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;

import org.joda.money.Money;

import java.time.Instant;
import java.util.Optional;

/**
 * The friend's order, by which a referral is paid.
 *
 * @param known the newest that is known of it, so that old reports that come late change nothing
 */
public record ReferralOrder(String orderId, KnownOrder<Sum> known) {

    /**
     * What is kept of the order itself.
     *
     * @param total everything that was to pay, tax included
     */
    public record Sum(Instant placedAt, Money total) {

        /** Returns what is kept of an order. */
        public static Sum of(Order order) {
            return new Sum(order.placedAt(), order.total());
        }
    }

    /** When it was placed; empty where only refunds are known. */
    Optional<Instant> findPlacedAt() {
        return known.newest().map(Sum::placedAt);
    }

    /** Whether it is paid in full by what is known, refunded or not. */
    boolean isPaid() {
        return known.order().isPresent() && known.paidAt().isPresent() && !known.isCancelled();
    }

    /** Whether it is not paid, and still may be. */
    boolean mayBePaid() {
        return known.order().isPresent() && !known.isCancelled() && !isPaid() && !isLost();
    }

    /** Whether what is left of it after refunds comes to the least that it must. */
    boolean comesTo(Money least) {
        return known.order()
                .map(Sum::total)
                .filter(least::isSameCurrency)
                .filter(total -> !left(total).isLessThan(least))
                .isPresent();
    }

    private Money left(Money total) {
        return known.refundsThatCount().stream()
                .map(Refund::total)
                .filter(total::isSameCurrency)
                .reduce(total, Money::minus);
    }

    /** Why it stands for nothing, where it does not. */
    ReferralReason lostBy() {
        return known.isCancelled()
                ? ReferralReason.CANCELLED
                : isPaid() ? ReferralReason.REFUNDED : ReferralReason.PAYMENT_LOST;
    }

    private boolean isLost() {
        return known.unpaid()
                .filter(s -> s == PaymentState.VOIDED || s == PaymentState.FAILED)
                .isPresent();
    }
}
