package dev.stammkunde.customers;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * What one order counts for in its customer's activity. An activity is the sum of the figures of
 * all orders, so a change of an order is its new figures less its old ones.
 *
 * @param customerId absent where the order counts for no one
 * @param purchasedAt absent where it is not a purchase
 * @param netRevenue absent where it is not a purchase
 * @param products what was bought
 */
public record OrderFigures(
        @Nullable String customerId,
        @Nullable Instant purchasedAt,
        int refunds,
        int cancellations,
        @Nullable Money netRevenue,
        Set<String> products) {

    private static final OrderFigures NONE = new OrderFigures(null, null, 0, 0, null, Set.of());

    public OrderFigures {
        products = Set.copyOf(products);
    }

    /** An order that counts for nothing: of a guest, a test or not paid. */
    public static OrderFigures none() {
        return NONE;
    }

    /** A cancelled order counts as a cancellation and for nothing else. */
    static OrderFigures cancelled(String customerId) {
        return new OrderFigures(customerId, null, 0, 1, null, Set.of());
    }

    static OrderFigures purchase(OrderFacts order, String customerId, int refunds, Money net) {
        return new OrderFigures(customerId, order.placedAt(), refunds, 0, net, order.products());
    }

    /** 1 for a purchase, else 0. */
    int purchases() {
        return purchasedAt == null ? 0 : 1;
    }
}
