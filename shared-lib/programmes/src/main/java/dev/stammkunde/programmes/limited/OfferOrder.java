package dev.stammkunde.programmes.limited;

import dev.stammkunde.programmes.PiecesOfOrder;
import dev.stammkunde.shop.Order;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept of an order that sells a limited offer.
 *
 * @param number what the customer calls it
 * @param customerId absent for guests
 * @param total everything that was to pay, tax included
 * @param pieces of the offer, by the id of the line
 */
public record OfferOrder(
        String number,
        @Nullable String customerId,
        Instant placedAt,
        Money total,
        Map<String, Integer> pieces)
        implements PiecesOfOrder {

    public OfferOrder {
        pieces = Map.copyOf(pieces);
    }

    /** Returns what is kept of an order for the offer that is sold under a SKU. */
    public static OfferOrder of(Order order, String sku) {
        Map<String, Integer> pieces = new TreeMap<>();
        order.lines().stream()
                .filter(line -> sku.equals(line.sku()))
                .forEach(line -> pieces.merge(line.lineId(), line.quantity(), Integer::sum));
        return new OfferOrder(
                order.number(), order.customerId(), order.placedAt(), order.total(), pieces);
    }

    /** Returns which of some SKUs an order has. */
    static List<String> skusOf(Order order) {
        return order.lines().stream()
                .map(line -> line.sku())
                .filter(sku -> sku != null)
                .distinct()
                .toList();
    }
}
