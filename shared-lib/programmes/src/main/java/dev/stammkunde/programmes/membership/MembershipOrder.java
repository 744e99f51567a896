package dev.stammkunde.programmes.membership;

import dev.stammkunde.programmes.PiecesOfOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept of an order that buys a membership.
 *
 * @param number what the customer calls it
 * @param customerId absent for guests
 * @param total everything that was to pay, tax included
 * @param pieces of the plan's article, by the id of the line
 * @param listed the price of these lines before discounts
 * @param paid the price of these lines
 */
public record MembershipOrder(
        String number,
        @Nullable String customerId,
        Instant placedAt,
        Money total,
        Map<String, Integer> pieces,
        Money listed,
        Money paid)
        implements PiecesOfOrder {

    public MembershipOrder {
        pieces = Map.copyOf(pieces);
    }

    /** Returns what is kept of an order for the plan that is sold under a SKU. */
    public static MembershipOrder of(Order order, String sku) {
        List<OrderLine> lines =
                order.lines().stream().filter(line -> sku.equals(line.sku())).toList();
        Map<String, Integer> pieces = new TreeMap<>();
        Money listed = Money.zero(order.currency());
        Money paid = Money.zero(order.currency());
        for (OrderLine line : lines) {
            pieces.merge(line.lineId(), line.quantity(), Integer::sum);
            listed = listed.plus(line.listed());
            paid = paid.plus(line.paid());
        }
        return new MembershipOrder(
                order.number(),
                order.customerId(),
                order.placedAt(),
                order.total(),
                pieces,
                listed,
                paid);
    }

    /** Whether an order has an article. */
    static boolean has(Order order, String sku) {
        return order.lines().stream().anyMatch(line -> sku.equals(line.sku()));
    }
}
