package dev.stammkunde.points.explanations;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Booking.Cause;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.OrderStanding;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.Refund;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an order had come to by an entry: what the next entry is told from. Entries of the first
 * edition say only what they changed, those of the second the whole state.
 *
 * @param account whose ledger has the entry
 * @param handedOver whether the entry gave the order away to another customer
 * @param points what the order stood for
 * @param forgiven points that had to go and were spent
 */
record OrderBefore(
        AccountId account,
        OrderStanding standing,
        boolean handedOver,
        long points,
        long forgiven,
        List<Refund> refunds,
        EarningTerms terms) {

    OrderBefore {
        refunds = List.copyOf(refunds);
    }

    /** Folds the entries of an order, oldest first; empty if there are none. */
    static Optional<OrderBefore> of(List<LedgerEntry> entries) {
        OrderBefore before = null;
        for (LedgerEntry entry : entries) {
            before = after(before, entry);
        }
        return Optional.ofNullable(before);
    }

    /** Says what an order came to by a state, whatever was before. */
    static OrderBefore of(LedgerEntry entry, Booking.OrderState state) {
        return new OrderBefore(
                entry.account(),
                state.standing(),
                isHandedOver(state),
                state.due(),
                state.forgiven(),
                state.refunds(),
                state.terms());
    }

    /** Whether a state takes an order from an account because it is another customer's. */
    static boolean isHandedOver(Booking.OrderState state) {
        Order order = state.order();
        return state.standing() == OrderStanding.EXCLUDED
                && order != null
                && !order.test()
                && order.customerId() != null;
    }

    private static @Nullable OrderBefore after(@Nullable OrderBefore before, LedgerEntry entry) {
        return switch (entry.booking()) {
            case Booking.OrderState state -> of(entry, state);
            case Booking.Accrual accrual ->
                    new OrderBefore(
                            entry.account(),
                            OrderStanding.COUNTS,
                            false,
                            entry.points(),
                            0,
                            List.of(),
                            accrual.terms());
            case Booking.ClawBack clawBack ->
                    before == null ? null : before.after(clawBack, entry.points());
            case Booking.MergeOut _,
                    Booking.MergeIn _,
                    Booking.Adjustment _,
                    Booking.Gift _,
                    Booking.Expiry _,
                    Booking.Grace _,
                    Booking.Reinstatement _,
                    Booking.OfUnits _,
                    PartnerBooking _,
                    RedemptionBooking _ ->
                    before;
        };
    }

    private OrderBefore after(Booking.ClawBack clawBack, long booked) {
        List<Refund> all = new ArrayList<>(refunds);
        OrderStanding now =
                switch (clawBack.cause()) {
                    case Cause.OfRefund(Refund refund) -> {
                        all.add(refund);
                        yield standing;
                    }
                    case Cause.OfCancellation _ -> OrderStanding.CANCELLED;
                };
        return new OrderBefore(
                account,
                now,
                false,
                points - clawBack.due(),
                forgiven + clawBack.due() + booked,
                all,
                terms);
    }
}
