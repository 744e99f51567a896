package dev.stammkunde.commands.ledger;

import static java.util.stream.Collectors.toCollection;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.LedgerOrder.Booked;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares what an order says that is booked for it with what its entries come to. */
final class BookedCheck {

    private BookedCheck() {}

    static void compare(
            LedgerOrder order,
            Booked booked,
            List<LedgerEntry> entries,
            OrderCheck.Findings found) {
        LedgerEntry last = entries.getLast();
        found.compare("customer", booked.customerId(), last.account().customerId());
        if (new HashSet<>(entries.stream().map(LedgerEntry::account).toList()).size() == 1) {
            long sum = entries.stream().mapToLong(LedgerEntry::points).sum();
            found.compare("points", booked.accounted() + booked.forgiven(), sum);
        }
        if (!(last.booking() instanceof Booking.OrderState state)) {
            return;
        }
        found.compare("accounted", booked.accounted(), state.due());
        found.compare("forgiven", booked.forgiven(), state.forgiven());
        found.compare("lots", Set.copyOf(booked.lots()), lots(state));
        found.compare("order number", booked.orderNumber(), state.orderNumber());
        found.compare("currency", booked.currency(), state.currency());
        found.compare("programme", booked.programmeVersion(), state.programmeVersion());
        found.compare("paid at", booked.paidAt(), state.paidAt());
        found.compare("first order", booked.firstOrder(), state.firstOrder());
        found.compare("overdraw", booked.overdraw(), state.overdraw());
        found.same("terms", booked.terms(), state.terms());
        found.same("order as reported", order.known().order(), Optional.ofNullable(state.order()));
        found.same("refunds", order.known().refundsThatCount(), state.refunds());
        Set<Long> most = most(entries);
        if (!most.contains(booked.most())) {
            found.compare("most", booked.most(), Collections.max(most));
        }
    }

    private static Set<Object> lots(Booking.OrderState state) {
        Set<Object> lots = new HashSet<>(state.own());
        state.opened().forEach(lot -> lots.add(lot.term()));
        return lots;
    }

    /**
     * Returns the most that an order may have stood for. Where its entries go on in another account
     * it went over to another customer, for whom it counts from nothing, or its customer was
     * merged, and it counts on.
     */
    private static Set<Long> most(List<LedgerEntry> entries) {
        Set<Long> most = new TreeSet<>(Set.of(0L));
        AccountId account = entries.getFirst().account();
        for (LedgerEntry entry : entries) {
            if (!entry.account().equals(account)) {
                most.add(0L);
                account = entry.account();
            }
            long due =
                    switch (entry.booking()) {
                        case Booking.OrderState state -> state.due();
                        case Booking.Accrual _ -> entry.points();
                        case Booking.ClawBack _,
                                Booking.MergeOut _,
                                Booking.MergeIn _,
                                Booking.Adjustment _,
                                Booking.Gift _,
                                Booking.Expiry _ ->
                                0;
                    };
            most = most.stream().map(m -> Math.max(m, due)).collect(toCollection(TreeSet::new));
        }
        return most;
    }
}
