package dev.stammkunde.programmes.community;

import dev.stammkunde.programmes.PiecesOfOrder;
import dev.stammkunde.shop.Order;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept of an order that an action is about.
 *
 * @param customerId absent for guests
 * @param total everything that was to pay, tax included
 * @param pieces of the product, by the id of the line
 */
public record ReportedPurchase(
        @Nullable String customerId, Money total, Map<String, Integer> pieces)
        implements PiecesOfOrder {

    public ReportedPurchase {
        pieces = Map.copyOf(pieces);
    }

    /** Returns what is kept for a product, which is named by its id or its SKU. */
    static ReportedPurchase of(Order order, String product) {
        Map<String, Integer> pieces = new TreeMap<>();
        order.lines().stream()
                .filter(line -> product.equals(line.productId()) || product.equals(line.sku()))
                .forEach(line -> pieces.merge(line.lineId(), line.quantity(), Integer::sum));
        return new ReportedPurchase(order.customerId(), order.total(), pieces);
    }
}
