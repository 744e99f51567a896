package dev.stammkunde.points;

import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.Refund;

import org.jspecify.annotations.Nullable;

/** The part of {@link CanonicalEntry} for what a shop told of an order. */
final class CanonicalOrder {

    private CanonicalOrder() {}

    static void write(CanonicalEntry out, @Nullable Order order) {
        if (order == null) {
            out.text(null);
            return;
        }
        out.text("order").text(order.orderId()).text(order.number()).text(order.customerId());
        out.instant(order.placedAt()).text(Boolean.toString(order.test()));
        out.each(order.lines(), line -> line(out, line));
        out.money(order.shipping()).money(order.shippingTax());
        out.money(order.total()).money(order.tax()).money(order.byGiftCard());
    }

    private static void line(CanonicalEntry out, OrderLine line) {
        out.text(line.lineId()).text(line.kind().name()).text(line.productId()).text(line.sku());
        out.each(line.categories(), out::text);
        out.number(line.quantity()).money(line.listed()).money(line.paid()).money(line.tax());
    }

    static void write(CanonicalEntry out, Refund refund) {
        out.text("refund").text(refund.refundId()).text(refund.orderId());
        out.instant(refund.refundedAt());
        out.each(
                refund.lines(),
                line -> out.text(line.lineId()).number(line.quantity()).money(line.amount()));
        out.money(refund.shipping()).money(refund.unallocated());
    }
}
