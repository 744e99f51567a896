package dev.stammkunde.points;

import dev.stammkunde.points.programme.NoPoints;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that the ledger knows of one order.
 *
 * @param entries the bookings of the order, oldest first
 * @param waiting what arrived before the order did, oldest first
 * @param note why it earned nothing, as last decided
 */
public record OrderRecord(List<LedgerEntry> entries, List<Waiting> waiting, Optional<Note> note) {

    /**
     * A refund or cancellation of an order that has not earned.
     *
     * @param since when it arrived
     */
    public record Waiting(String shopId, String orderId, Booking.Cause cause, Instant since) {

        /** The key that it will be booked under. */
        public BookingKey key() {
            return switch (cause) {
                case Booking.Cause.OfRefund refund ->
                        BookingKey.refund(orderId, refund.refund().refundId());
                case Booking.Cause.OfCancellation ignored -> BookingKey.cancellation(orderId);
            };
        }
    }

    /**
     * Why an order earned nothing.
     *
     * @param customerId absent for a guest
     * @param decidedAt when this was decided
     */
    public record Note(
            String shopId,
            String orderId,
            @Nullable String customerId,
            NoPoints reason,
            Instant decidedAt) {}

    public OrderRecord {
        entries = entries.stream().sorted(Comparator.comparingLong(LedgerEntry::sequence)).toList();
        waiting = waiting.stream().sorted(Comparator.comparing(Waiting::since)).toList();
    }

    /** The entry by which the order earned. */
    public Optional<LedgerEntry> findAccrual() {
        return entries.stream()
                .filter(entry -> entry.booking() instanceof Booking.Accrual)
                .findFirst();
    }

    /** The entries that took points of the order back. */
    public List<LedgerEntry> clawBacks() {
        return entries.stream()
                .filter(entry -> entry.booking() instanceof Booking.ClawBack)
                .toList();
    }
}
