package dev.stammkunde.servememberapi.query;

import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.OrderRecord;

import java.util.Optional;

/** Explains what an order earned, or why it earned nothing. */
public final class ExplainOrder {

    private final LedgerHistory ledger;

    public ExplainOrder(LedgerHistory ledger) {
        this.ledger = ledger;
    }

    /** Returns what became of an order; empty if nothing was ever heard of it. */
    public Optional<OrderPoints> explain(String shopId, String orderId) {
        OrderRecord record = ledger.order(shopId, orderId);
        Optional<LedgerEntry> accrual = record.findAccrual();
        if (accrual.isPresent()) {
            // A note is older than the accrual: the order was not paid at first.
            return Optional.of(
                    new OrderPoints.Earned(accrual.get(), record.clawBacks(), record.waiting()));
        }
        if (record.note().isPresent()) {
            OrderRecord.Note note = record.note().get();
            return Optional.of(
                    new OrderPoints.Nothing(
                            note.reason(),
                            note.decidedAt(),
                            Optional.ofNullable(note.customerId()),
                            record.waiting()));
        }
        return record.waiting().isEmpty()
                ? Optional.empty()
                : Optional.of(new OrderPoints.Awaited(record.waiting()));
    }
}
