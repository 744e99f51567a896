package dev.stammkunde.commands.ledger;

import static java.util.stream.Collectors.toCollection;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.OrderLots;
import dev.stammkunde.points.OrderStanding;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.RedemptionBooking;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what an order says that is booked for it with what its entries come to, which are given
 * one after the other.
 */
final class BookedCheck {

    private final LedgerOrder order;
    private final Booked booked;
    private Set<Long> most = Set.of(0L);
    private OrderLots opened = OrderLots.NONE;
    private long sum;
    private @Nullable LedgerEntry last;

    BookedCheck(LedgerOrder order, Booked booked) {
        this.order = order;
        this.booked = booked;
    }

    /** Takes the next entry. */
    void add(LedgerEntry entry) {
        sum += entry.points();
        LedgerEntry before = last;
        Set<Long> may = new TreeSet<>(most);
        if (before != null && !entry.account().equals(before.account())) {
            // It went over to another customer, for whom it counts from nothing, or its customer
            // was merged, and it counts on.
            may.add(0L);
        }
        long due = due(entry);
        most = may.stream().map(m -> Math.max(m, due)).collect(toCollection(TreeSet::new));
        opened = opened(entry);
        last = entry;
    }

    private OrderLots opened(LedgerEntry entry) {
        return switch (entry.booking()) {
            case Booking.OrderState state -> {
                // One that went over to another customer begins anew.
                OrderLots before = state.own().isEmpty() ? OrderLots.NONE : opened;
                yield before.after(state.due(), state.opened());
            }
            case Booking.Accrual accrual -> OrderLots.of(List.of(accrual.lot()), entry.points());
            case Booking.ClawBack clawBack -> OrderLots.of(opened.terms(), clawBack.kept());
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
                    opened;
        };
    }

    private static long due(LedgerEntry entry) {
        return switch (entry.booking()) {
            case Booking.OrderState state -> state.due();
            case Booking.Accrual _ -> entry.points();
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
                    0;
        };
    }

    /** Compares the order with the entries that were given. */
    void compare(OrderCheck.Findings found) {
        LedgerEntry newest = last;
        if (newest == null) {
            return;
        }
        found.compare("customer", booked.customerId(), newest.account().customerId());
        long others = booked.forgivenOthers().values().stream().mapToLong(Long::longValue).sum();
        found.compare("points", booked.accounted() + booked.forgiven() + others, sum);
        if (newest.booking() instanceof Booking.OrderState state) {
            compare(state, found);
        }
    }

    private void compare(Booking.OrderState state, OrderCheck.Findings found) {
        found.compare("accounted", booked.accounted(), state.due());
        found.compare("forgiven", booked.forgiven(), state.forgiven());
        found.compare("lots", booked.lots(), lots(state));
        if (booked.opened().isKept() && opened.isKept()) {
            found.compare("points of lots", booked.opened().points(), opened.points());
        }
        found.compare("order number", booked.orderNumber(), state.orderNumber());
        found.compare("currency", booked.currency(), state.currency());
        found.compare("programme", booked.programmeVersion(), state.programmeVersion());
        found.compare("paid at", booked.paidAt(), state.paidAt());
        found.compare("first order", booked.firstOrder(), state.firstOrder());
        found.compare("overdraw", booked.overdraw(), state.overdraw());
        found.same("terms", booked.terms(), state.terms());
        found.same("order as reported", order.known().order(), Optional.ofNullable(state.order()));
        found.same("refunds", order.known().refundsThatCount(), state.refunds());
        standing(order, state, found);
        if (!most.contains(booked.most())) {
            found.compare("most", booked.most(), Collections.max(most));
        }
    }

    /** Returns the dates of all lots that an order has opened up to a state, oldest first. */
    static List<LotTerm> lots(Booking.OrderState state) {
        List<LotTerm> lots = new ArrayList<>(state.own());
        state.opened().stream()
                .map(Lot::term)
                .filter(term -> !lots.contains(term))
                .forEach(lots::add);
        return lots;
    }

    /** An order that stands for nothing anyway may have become unpaid without an entry. */
    private static void standing(
            LedgerOrder order, Booking.OrderState state, OrderCheck.Findings found) {
        OrderStanding known = OrderStanding.of(order.known());
        boolean cancelled =
                known == OrderStanding.CANCELLED || state.standing() == OrderStanding.CANCELLED;
        if (state.due() > 0 || cancelled) {
            found.compare("standing by what is known", known, state.standing());
        }
    }
}
