package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.LedgerOrder.EntryRef;
import dev.stammkunde.points.OrderLots;
import dev.stammkunde.points.units.OrderUnits;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An order that was booked in the first edition, whose entries lie with it: one for what it earned
 * and one for each refund. Its lines are known by their terms only; a later report tells the rest.
 */
final class FirstEditionOrder {

    private FirstEditionOrder() {}

    /** Reads it from the items of its partition, one of which is the entry by which it earned. */
    static LedgerOrder of(
            String shopId, String orderId, List<Map<String, AttributeValue>> partition) {
        List<LedgerEntry> entries =
                partition.stream()
                        .filter(EntryItem::isEntry)
                        .map(EntryItem::fromItem)
                        .sorted(Comparator.comparingLong(LedgerEntry::sequence))
                        .toList();
        LedgerEntry first =
                entries.stream()
                        .filter(entry -> entry.booking() instanceof Booking.Accrual)
                        .findFirst()
                        .orElseThrow();
        KnownOrder<Order> known = KnownOrder.nothing();
        long accounted = first.points();
        long forgiven = 0;
        for (LedgerEntry entry : entries) {
            if (entry.booking() instanceof Booking.ClawBack clawBack) {
                known = known.hear(report(clawBack.cause()));
                accounted -= clawBack.due();
                forgiven += clawBack.due() + entry.points();
            }
        }
        for (Map<String, AttributeValue> item : partition) {
            if (PointsKeys.WAITING_ITEM.equals(new ItemReader(item).text(PointsKeys.SK))) {
                for (Booking.Cause cause : WaitingItem.causes(item, orderId)) {
                    known = known.hear(report(cause));
                }
            }
        }
        return new LedgerOrder(
                shopId,
                orderId,
                0,
                known,
                first.bookedAt(),
                booked((Booking.Accrual) first.booking(), entries, accounted, forgiven),
                null,
                entries.getLast().bookedAt());
    }

    private static OrderReport<Order> report(Booking.Cause cause) {
        return switch (cause) {
            case Booking.Cause.OfRefund(var refund) ->
                    new OrderReport.Refunded<>(AsOf.of(refund.refundedAt()), refund);
            case Booking.Cause.OfCancellation(var at) -> new OrderReport.Cancelled<>(AsOf.of(at));
        };
    }

    /** The version of the rules is named so that no version equals it: lines keep their rates. */
    private static Booked booked(
            Booking.Accrual accrual, List<LedgerEntry> entries, long accounted, long forgiven) {
        LedgerEntry first = entries.getFirst();
        return new Booked(
                first.account().customerId(),
                accrual.orderNumber(),
                entries.size(),
                accounted,
                first.points(),
                forgiven,
                new TreeMap<>(),
                OrderLots.of(List.of(accrual.lot()), accounted),
                accrual.currency(),
                accrual.programmeVersion() + LedgerOrder.FIRST_EDITION,
                accrual.paidAt(),
                false,
                accrual.terms(),
                accrual.overdraw(),
                OrderUnits.NONE,
                entries.stream()
                        .map(e -> new EntryRef(e.account().customerId(), e.sequence()))
                        .toList());
    }
}
