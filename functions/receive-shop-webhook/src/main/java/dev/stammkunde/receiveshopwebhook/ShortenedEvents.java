package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.points.programme.Bonus;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.ShopEvent;

import java.util.List;

/**
 * Shortens an event that the bus would not carry, by what no rule of a programme can read: SKUs and
 * categories that are longer than a rule can name. Amounts, ids, products and categories that a
 * rule could mean are never left out; titles and properties of lines are in no event.
 */
final class ShortenedEvents {

    private ShortenedEvents() {}

    static ShopEvent of(ShopEvent event) {
        return switch (event) {
            case ShopEvent.OrderPlaced placed ->
                    new ShopEvent.OrderPlaced(
                            placed.source(), order(placed.order()), placed.paymentState());
            case ShopEvent.OrderPaid paid ->
                    new ShopEvent.OrderPaid(paid.source(), order(paid.order()), paid.paidAt());
            case ShopEvent.OrderRefunded _,
                    ShopEvent.OrderCancelled _,
                    ShopEvent.CustomerChanged _,
                    ShopEvent.CustomerDeleted _,
                    ShopEvent.CustomerDataRequested _,
                    ShopEvent.CustomerRedactionRequested _,
                    ShopEvent.ShopRedactionRequested _ ->
                    event;
        };
    }

    private static Order order(Order order) {
        return new Order(
                order.orderId(),
                order.number(),
                order.customerId(),
                order.placedAt(),
                order.test(),
                order.cancelled(),
                order.voided(),
                order.lines().stream().map(ShortenedEvents::line).toList(),
                order.shipping(),
                order.shippingTax(),
                order.total(),
                order.tax());
    }

    private static OrderLine line(OrderLine line) {
        List<String> categories =
                line.categories().stream().filter(ShortenedEvents::canBeNamed).toList();
        String sku = line.sku();
        return new OrderLine(
                line.lineId(),
                line.kind(),
                line.productId(),
                sku != null && canBeNamed(sku) ? sku : null,
                categories,
                line.quantity(),
                line.listed(),
                line.paid(),
                line.tax());
    }

    private static boolean canBeNamed(String name) {
        return name.codePointCount(0, name.length()) <= Bonus.LONGEST_NAME;
    }
}
