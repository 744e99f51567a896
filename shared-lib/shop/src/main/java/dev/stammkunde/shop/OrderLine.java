package dev.stammkunde.shop;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One line of an order. All amounts are for the whole quantity and include tax.
 *
 * @param lineId the platform's id, unique in the order; refunds name it
 * @param categories categories or collections, ids and names alike, where the platform gives them
 * @param quantity pieces, at least one
 * @param listed the price before discounts
 * @param paid the price after this line's discounts and its share of the order's
 * @param tax the tax inside {@code paid}
 */
public record OrderLine(
        String lineId,
        LineKind kind,
        @Nullable String productId,
        @Nullable String sku,
        List<String> categories,
        int quantity,
        Money listed,
        Money paid,
        Money tax) {

    /** What a line sells. */
    public enum LineKind {
        GOODS,
        /** Money to be spent later: it earns when it is spent, not when it is bought. */
        GIFT_CARD,
        /** Money for the people who work there. */
        TIP
    }

    public OrderLine {
        categories = List.copyOf(categories);
        Order.requireText(lineId, "lineId");
        Order.requireNotNegative(listed, "listed");
        Order.requireNotNegative(paid, "paid");
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be at least 1");
        }
        if (!listed.isSameCurrency(paid) || !tax.isSameCurrency(paid)) {
            throw new IllegalArgumentException("a line has one currency");
        }
    }
}
