package dev.stammkunde.points.explanations;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.LedgerHistory.OrderEntries;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.OrderStanding;
import dev.stammkunde.points.explanations.OrderOutcome.Waiting;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.shop.Order;

import java.util.Optional;

/** Explains what an order earned, or why it earned nothing. */
public final class ExplainOrder {

    private final LedgerHistory ledger;

    public ExplainOrder(LedgerHistory ledger) {
        this.ledger = ledger;
    }

    /** Returns what became of an order; empty if nothing was ever heard of it. */
    public Optional<OrderOutcome> explain(String shopId, String orderId) {
        return ledger.order(shopId, orderId).map(this::outcome);
    }

    private OrderOutcome outcome(OrderEntries read) {
        LedgerOrder order = read.order();
        LedgerOrder.Booked booked = order.booked();
        if (booked != null) {
            return new OrderOutcome.Earned(
                    booked,
                    whoStays(order.shopId(), booked.customerId()),
                    OrderBefore.of(read.entries())
                            .map(OrderBefore::standing)
                            .orElse(OrderStanding.COUNTS),
                    EntryLines.of(ledger, order.orderId(), read));
        }
        Waiting waiting = new Waiting(order.known().refundsThatCount(), order.heardAt());
        NoPoints nothing = order.nothing();
        return nothing == null
                ? new OrderOutcome.Awaited(waiting)
                : new OrderOutcome.Nothing(
                        nothing,
                        order.decidedAt(),
                        EntryLines.numberOf(order),
                        order.known()
                                .newest()
                                .map(Order::customerId)
                                .map(id -> whoStays(order.shopId(), id)),
                        waiting);
    }

    /** Follows the joining of accounts. */
    private String whoStays(String shopId, String customerId) {
        return ledger.account(new AccountId(shopId, customerId)).id().customerId();
    }
}
