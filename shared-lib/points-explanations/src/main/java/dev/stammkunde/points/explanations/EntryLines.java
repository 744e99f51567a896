package dev.stammkunde.points.explanations;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.LedgerHistory.OrderEntries;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;
import dev.stammkunde.shop.Order;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what customers call the orders of entries, and what each state of an order changed. An
 * order is read, once, only where the entries at hand do not tell it.
 */
final class EntryLines {

    private record StateKey(String orderId, long number) {}

    private final LedgerHistory ledger;
    private final Map<StateKey, OrderBefore> states = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, Optional<OrderEntries>> orders = new HashMap<>();

    EntryLines(LedgerHistory ledger, List<LedgerEntry> entries) {
        this.ledger = ledger;
        entries.forEach(this::learn);
    }

    /** Takes orders' entries from what was read of the order. */
    static List<EntryLine> of(LedgerHistory ledger, String orderId, OrderEntries read) {
        EntryLines lines = new EntryLines(ledger, read.entries());
        lines.orders.put(orderId, Optional.of(read));
        return read.entries().stream().map(lines::line).toList();
    }

    EntryLine line(LedgerEntry entry) {
        Optional<OrderChange> change =
                entry.booking() instanceof Booking.OrderState state
                        ? Optional.of(OrderChange.of(entry, state, before(entry, state)))
                        : Optional.empty();
        return new EntryLine(entry, number(entry), change);
    }

    private void learn(LedgerEntry entry) {
        if (entry.booking() instanceof Booking.OrderState state) {
            states.put(new StateKey(state.orderId(), state.number()), OrderBefore.of(entry, state));
            numbers.put(state.orderId(), state.orderNumber());
        } else if (entry.booking() instanceof Booking.Accrual accrual) {
            numbers.put(accrual.orderId(), accrual.orderNumber());
        }
    }

    private Optional<OrderBefore> before(LedgerEntry entry, Booking.OrderState state) {
        if (state.number() == 1) {
            return Optional.empty();
        }
        OrderBefore known = states.get(new StateKey(state.orderId(), state.number() - 1));
        return known == null ? read(entry, state) : Optional.of(known);
    }

    private Optional<OrderBefore> read(LedgerEntry entry, Booking.OrderState state) {
        List<LedgerEntry> earlier =
                order(entry.account().shopId(), state.orderId())
                        .map(OrderEntries::entries)
                        .orElse(List.of())
                        .stream()
                        .takeWhile(other -> !isSame(other, entry))
                        .toList();
        return OrderBefore.of(earlier);
    }

    private static boolean isSame(LedgerEntry one, LedgerEntry other) {
        return one.account().equals(other.account()) && one.sequence() == other.sequence();
    }

    private Optional<String> number(LedgerEntry entry) {
        return switch (entry.booking()) {
            case Booking.OrderState state -> Optional.of(state.orderNumber());
            case Booking.Accrual accrual -> Optional.of(accrual.orderNumber());
            case Booking.ClawBack clawBack -> Optional.of(number(entry, clawBack.orderId()));
            case Booking.Adjustment adjustment ->
                    Optional.ofNullable(adjustment.orderId()).map(id -> number(entry, id));
            case RedemptionBooking redemption -> redemption.findOrder().map(UsedOrder::number);
            case Booking.MergeOut _,
                    Booking.MergeIn _,
                    Booking.Gift _,
                    Booking.Expiry _,
                    Booking.Grace _,
                    Booking.Reinstatement _,
                    Booking.OfUnits _,
                    PartnerBooking _ ->
                    Optional.empty();
        };
    }

    /** An order of which nothing is known is called by its id, which at least finds it. */
    private String number(LedgerEntry entry, String orderId) {
        String known = numbers.get(orderId);
        return known == null
                ? order(entry.account().shopId(), orderId)
                        .flatMap(order -> numberOf(order.order()))
                        .orElse(orderId)
                : known;
    }

    private Optional<OrderEntries> order(String shopId, String orderId) {
        return orders.computeIfAbsent(orderId, id -> ledger.order(shopId, id));
    }

    /** What the customer calls an order; empty if the order itself was not heard of. */
    static Optional<String> numberOf(LedgerOrder order) {
        LedgerOrder.@Nullable Booked booked = order.booked();
        return booked == null
                ? order.known().newest().map(Order::number)
                : Optional.of(booked.orderNumber());
    }
}
