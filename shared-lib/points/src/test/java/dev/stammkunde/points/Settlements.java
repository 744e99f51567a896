package dev.stammkunde.points;

import static dev.stammkunde.points.testing.SampleOrders.SHOP;
import static dev.stammkunde.points.testing.SampleOrders.programme;

import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.ShopEvent;

import java.time.Instant;
import java.util.List;

/** What events come to in an account, without a store. */
final class Settlements {

    private Settlements() {}

    /** Books the first report of an order. */
    static List<Decision.Book> of(
            ShopEvent.OrderReported event, PointsAccount account, Instant now) {
        LedgerOrder unheard = LedgerOrder.unheard(SHOP, event.order().orderId());
        OrderReport<Order> report = OrderReport.of(event).orElseThrow();
        return SettleOrder.settle(
                        new SettleOrder.Case(unheard, null, account, programme()),
                        unheard.known().hear(report),
                        now)
                .bookings();
    }
}
