package dev.stammkunde.servememberapi;

import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.points.testing.SampleOrders;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent.OrderCancelled;
import dev.stammkunde.shop.ShopEvent.OrderReported;
import dev.stammkunde.shop.Source;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Order 1001 as a shop reports it from time to time. */
final class Snapshots {

    static final String ORDER = "1001";
    static final Payment PAID = new Payment.Paid(Orders.PAID_AT);
    static final OrderLine COFFEE = SampleOrders.line("10", 1, "100.00");
    static final OrderLine FILTERS = SampleOrders.line("11", 1, "50.00");

    private Snapshots() {}

    /** The order with shipping of 4.90. */
    static Order order(OrderLine... lines) {
        return SampleOrders.paid(ORDER, "4.90", lines).order();
    }

    static Order of(@Nullable String customerId, Order order) {
        return changed(order, customerId, order.byGiftCard());
    }

    static Order paidByGiftCard(String amount, Order order) {
        return changed(order, order.customerId(), Orders.eur(amount));
    }

    private static Order changed(Order order, @Nullable String customerId, Money byGiftCard) {
        return new Order(
                order.orderId(),
                order.number(),
                customerId,
                order.placedAt(),
                order.test(),
                order.lines(),
                order.shipping(),
                order.shippingTax(),
                order.total(),
                order.tax(),
                byGiftCard);
    }

    static OrderReported paid(Instant asOf, Order order, Refund... refunds) {
        return new OrderReported(source(asOf), AsOf.of(asOf), order, PAID, false, List.of(refunds));
    }

    static OrderReported unpaid(Instant asOf, Order order, PaymentState state) {
        return new OrderReported(
                source(asOf), AsOf.of(asOf), order, new Payment.Unpaid(state), false, List.of());
    }

    static OrderReported cancelled(Instant asOf, Order order) {
        return new OrderReported(
                source(asOf),
                AsOf.of(asOf),
                order,
                new Payment.Unpaid(PaymentState.PENDING),
                true,
                List.of());
    }

    static OrderCancelled cancelled(Instant asOf) {
        return new OrderCancelled(source(asOf), AsOf.of(asOf), ORDER, Orders.CUSTOMER);
    }

    private static Source source(Instant asOf) {
        return new Source(Orders.SHOP, Platform.WOOCOMMERCE, "delivery-" + asOf, asOf);
    }
}
