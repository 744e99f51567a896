package dev.stammkunde.points;

import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.shop.ShopEvent.OrderPaid;

import java.time.Instant;
import java.util.List;

/** Something that may change a customer's points. */
public sealed interface PointsCommand {

    /** The business key that the command books at most once. */
    BookingKey key();

    /** A paid order earns points by a programme. The order has a customer. */
    record Earn(OrderPaid paid, Programme programme) implements PointsCommand {
        @Override
        public BookingKey key() {
            return BookingKey.earn(paid.order().orderId());
        }
    }

    /**
     * A refund or a cancellation takes an order's points back.
     *
     * @param accrual the entry by which the order earned
     * @param earlier all claw-backs of the order so far
     */
    record ClawBack(LedgerEntry accrual, List<LedgerEntry> earlier, Booking.Cause cause)
            implements PointsCommand {
        public ClawBack {
            earlier = List.copyOf(earlier);
            if (!(accrual.booking() instanceof Booking.Accrual)) {
                throw new IllegalArgumentException("only an accrual can be clawed back");
            }
        }

        @Override
        public BookingKey key() {
            String orderId = terms().orderId();
            return switch (cause) {
                case Booking.Cause.OfRefund refund ->
                        BookingKey.refund(orderId, refund.refund().refundId());
                case Booking.Cause.OfCancellation ignored -> BookingKey.cancellation(orderId);
            };
        }

        Booking.Accrual terms() {
            return (Booking.Accrual) accrual.booking();
        }
    }

    /**
     * A person gives or takes points.
     *
     * @param adjustmentId chosen by the caller, so that a repeated call books once
     * @param points negative to take
     * @param reason shown to the customer and the auditor
     * @param actor who did it
     */
    record Adjust(
            String adjustmentId, long points, String reason, String actor, Programme programme)
            implements PointsCommand {
        @Override
        public BookingKey key() {
            return BookingKey.adjustment(adjustmentId);
        }
    }

    /**
     * A campaign gives points, which can be spent at once and are lost by the programme's rules.
     *
     * @param occurrence what for, such as the year of a birthday: it gives once for each
     * @param points more than zero
     */
    record Give(
            AccountId account,
            String campaign,
            String occurrence,
            Booking.GiftReason reason,
            long points,
            Programme programme)
            implements PointsCommand {
        public Give {
            if (points <= 0) {
                throw new IllegalArgumentException("a gift is more than nothing");
            }
        }

        @Override
        public BookingKey key() {
            return BookingKey.gift(account.customerId(), campaign, occurrence);
        }
    }

    /** Points of one date are lost. */
    record Expire(AccountId account, Instant expiredAt) implements PointsCommand {
        @Override
        public BookingKey key() {
            return BookingKey.expiry(account.customerId(), expiredAt);
        }
    }
}
