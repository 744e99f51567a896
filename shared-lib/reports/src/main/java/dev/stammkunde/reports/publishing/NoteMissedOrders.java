package dev.stammkunde.reports.publishing;

import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.points.FindOrders;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.reports.missed.MissedOrder;
import dev.stammkunde.reports.missed.MissedOrders;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopEvent.OrderReported;

import java.util.List;
import java.util.Optional;

/**
 * A bus for what shops were asked for: notes what the ledger does not know before it is published,
 * so that a note without its event is one of an order that is still missing. A note that cannot be
 * kept holds no order back.
 */
public final class NoteMissedOrders implements ShopEventBus {

    private final ShopEventBus bus;
    private final FindOrders orders;
    private final MissedOrders missed;
    private final OutcomeLog log;

    public NoteMissedOrders(
            ShopEventBus bus, FindOrders orders, MissedOrders missed, OutcomeLog log) {
        this.bus = bus;
        this.orders = orders;
        this.missed = missed;
        this.log = log;
    }

    @Override
    public void publish(List<ShopEvent> events) {
        for (ShopEvent event : events) {
            if (event instanceof OrderReported reported) {
                note(reported);
            }
        }
        bus.publish(events);
    }

    private void note(OrderReported reported) {
        String shopId = reported.source().shopId();
        String orderId = reported.order().orderId();
        try {
            LedgerOrder known = orders.orders(shopId, List.of(orderId)).get(orderId);
            Optional<MissedOrder> difference =
                    MissedOrder.find(reported, known, reported.source().receivedAt());
            difference.ifPresent(missed::note);
        } catch (RuntimeException e) {
            // Whatever it is: the order is worth more than the note of it.
            log.warn("missed-order-not-noted")
                    .with(LogKey.SHOP_ID, shopId)
                    .with(LogKey.ORDER_ID, orderId)
                    .with(e)
                    .write();
        }
    }
}
