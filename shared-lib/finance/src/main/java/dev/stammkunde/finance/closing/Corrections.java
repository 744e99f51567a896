package dev.stammkunde.finance.closing;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.RedemptionBooking;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds up what a month's bookings changed of orders that were paid in months before it: refunds,
 * cancellations, changes, and orders that were reported late. Those months may be closed and stay
 * as they are; the entry, which names its order, counts in the month of its booking.
 */
public final class Corrections {

    private final ShopMonth month;
    private final SortedMap<YearMonth, OfMonth> byMonthOfOrder = new TreeMap<>();

    /**
     * What changed of a month's orders.
     *
     * @param count how many entries changed them
     * @param points by how many; negative where they lost some
     */
    public record OfMonth(long count, long points) {}

    /** Begins with nothing, for a month's bookings. */
    public Corrections(ShopMonth month) {
        this.month = month;
    }

    /** Takes an entry of the month. */
    public void add(LedgerEntry entry) {
        findPaidAt(entry.booking())
                .map(paidAt -> YearMonth.from(paidAt.atZone(month.zone())))
                .filter(paidIn -> paidIn.isBefore(month.month()))
                .ifPresent(
                        paidIn ->
                                byMonthOfOrder.merge(
                                        paidIn,
                                        new OfMonth(1, entry.points()),
                                        (one, other) ->
                                                new OfMonth(
                                                        one.count() + other.count(),
                                                        one.points() + other.points())));
    }

    /** Returns what changed, by the month in which the orders were paid. */
    public SortedMap<YearMonth, OfMonth> byMonthOfOrder() {
        return Collections.unmodifiableSortedMap(byMonthOfOrder);
    }

    /** Claw-backs of the first edition do not say when their order was paid. */
    private static Optional<Instant> findPaidAt(Booking booking) {
        return switch (booking) {
            case Booking.OrderState order -> Optional.of(order.paidAt());
            case Booking.Accrual accrual -> Optional.of(accrual.paidAt());
            case Booking.ClawBack _,
                    Booking.MergeOut _,
                    Booking.MergeIn _,
                    Booking.Adjustment _,
                    Booking.Gift _,
                    Booking.Expiry _,
                    Booking.Grace _,
                    Booking.Reinstatement _,
                    Booking.OfUnits _,
                    PartnerBooking _,
                    RedemptionBooking _ ->
                    Optional.empty();
        };
    }
}
