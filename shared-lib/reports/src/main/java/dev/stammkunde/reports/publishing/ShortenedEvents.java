package dev.stammkunde.reports.publishing;

import dev.stammkunde.points.programme.Bonus;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.ShopEvent;

import java.util.List;

/**
 * Shortens an event that the bus would not carry, by what no rule of a programme can read: SKUs and
 * categories that are longer than a rule can name. Amounts, ids, products, categories that a rule
 * could mean, and refunds are never left out; titles and properties of lines are in no event.
 */
final class ShortenedEvents {

    private ShortenedEvents() {}

    static ShopEvent of(ShopEvent event) {
        return switch (event) {
            case ShopEvent.OrderReported reported ->
                    new ShopEvent.OrderReported(
                            reported.source(),
                            reported.asOf(),
                            order(reported.order()),
                            reported.payment(),
                            reported.cancelled(),
                            reported.refunds(),
                            reported.customer(),
                            reported.deliveredAt());
            case ShopEvent.OrderRefunded _,
                    ShopEvent.OrderCancelled _,
                    ShopEvent.CustomersMerged _,
                    ShopEvent.CustomerChanged _,
                    ShopEvent.CustomerDeleted _,
                    ShopEvent.CustomerDataRequested _,
                    ShopEvent.CustomerRedactionRequested _,
                    ShopEvent.ShopRedactionRequested _ ->
                    event;
        };
    }

    private static Order order(Order order) {
        return order.withLines(order.lines().stream().map(ShortenedEvents::line).toList());
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
