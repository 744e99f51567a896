package dev.stammkunde.servememberapi.query;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerHistory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what customers call their orders. Only an accrual knows; a claw-back's order is read where
 * its accrual is not among the entries at hand.
 */
final class OrderNumbers {

    private final LedgerHistory ledger;
    private final Map<String, String> byOrderId = new HashMap<>();

    OrderNumbers(LedgerHistory ledger, List<LedgerEntry> entries) {
        this.ledger = ledger;
        entries.forEach(this::learn);
    }

    /** Returns the number of an entry's order; empty for an entry that is about none. */
    Optional<String> find(LedgerEntry entry) {
        return switch (entry.booking()) {
            case Booking.Accrual accrual -> Optional.of(accrual.orderNumber());
            case Booking.ClawBack clawBack ->
                    Optional.of(
                            byOrderId.computeIfAbsent(
                                    clawBack.orderId(), orderId -> read(entry.account(), orderId)));
            case Booking.Adjustment _, Booking.Gift _, Booking.Expiry _ -> Optional.empty();
        };
    }

    private void learn(LedgerEntry entry) {
        if (entry.booking() instanceof Booking.Accrual accrual) {
            byOrderId.put(accrual.orderId(), accrual.orderNumber());
        }
    }

    /** An order whose accrual is gone is called by its id, which at least finds it. */
    private String read(AccountId account, String orderId) {
        return ledger.order(account.shopId(), orderId)
                .findAccrual()
                .map(LedgerEntry::booking)
                .map(Booking.Accrual.class::cast)
                .map(Booking.Accrual::orderNumber)
                .orElse(orderId);
    }
}
