package dev.stammkunde.finance.simulation;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.ReadJournal;

import java.util.HashMap;
import java.util.Map;

/**
 * The orders of one day of the journal, each by its newest state of that day; and who was merged.
 * Memory is in proportion to the orders of the day, of which only numbers are kept.
 */
final class DayOrders implements ReadJournal.Visitor {

    private final JournalDay day;
    private final RateOrders rate;
    private final ReadEntry read;
    private final Map<String, OrderSeen> newest = new HashMap<>();
    private final Map<String, String> joined = new HashMap<>();
    private long lines;
    private long unreadable;

    DayOrders(JournalDay day, RateOrders rate, ReadEntry read) {
        this.day = day;
        this.rate = rate;
        this.read = read;
    }

    @Override
    public void line(JournalLine line) {
        lines++;
        LedgerEntry entry;
        try {
            entry = read.entry(day, line);
        } catch (BrokenJournalException _) {
            unreadable++;
            return;
        }
        if (entry.bookedAt().isBefore(rate.period().until())) {
            see(entry);
        }
    }

    @Override
    public void conflict(JournalLine one, JournalLine other) {
        lines++;
        unreadable++;
    }

    private void see(LedgerEntry entry) {
        switch (entry.booking()) {
            case Booking.OrderState state ->
                    see(state.orderId(), rate.rate(entry.account().customerId(), state));
            case Booking.Accrual accrual ->
                    see(accrual.orderId(), rate.rate(accrual, entry.points()));
            case Booking.MergeOut out -> joined.put(entry.account().customerId(), out.into());
            case Booking.MergeIn _,
                    Booking.ClawBack _,
                    Booking.Adjustment _,
                    Booking.Gift _,
                    Booking.Expiry _,
                    Booking.Grace _,
                    Booking.Reinstatement _,
                    Booking.OfUnits _,
                    PartnerBooking _,
                    RedemptionBooking _ -> {}
        }
    }

    private void see(String orderId, OrderSeen seen) {
        newest.merge(orderId, seen, (one, other) -> one.number() < other.number() ? other : one);
    }

    /** The orders by their ids. */
    Map<String, OrderSeen> orders() {
        return newest;
    }

    /** Who stays, by who is gone. */
    Map<String, String> joined() {
        return joined;
    }

    /** How many lines the day has. */
    long lines() {
        return lines;
    }

    /** How many of them are no entries of this day, or claim one place together. */
    long unreadable() {
        return unreadable;
    }
}
