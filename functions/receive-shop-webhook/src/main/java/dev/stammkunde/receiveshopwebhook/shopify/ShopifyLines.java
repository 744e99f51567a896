package dev.stammkunde.receiveshopwebhook.shopify;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.receiveshopwebhook.translation.Lines;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;

import org.joda.money.Money;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the lines of an order as it was placed.
 *
 * <p>{@code price} is per piece and before discounts; {@code discount_allocations} hold the line's
 * own discounts and its share of the order's. Where {@code taxes_included} is false, tax comes on
 * top. A line that an edit removed stays, for its removal is also in the order's refunds.
 */
final class ShopifyLines {

    private final ShopifyAmounts amounts;
    private final boolean taxesIncluded;

    ShopifyLines(ShopifyAmounts amounts, boolean taxesIncluded) {
        this.amounts = amounts;
        this.taxesIncluded = taxesIncluded;
    }

    /** Reads all lines, and spreads over them what the order's subtotal is below their sum. */
    List<OrderLine> read(JsonField order) {
        List<OrderLine> lines = new ArrayList<>();
        Money net = amounts.zero();
        for (JsonField item : order.elements("line_items")) {
            int quantity = quantity(item);
            if (quantity == 0) {
                continue;
            }
            Money discounted = discounted(item, quantity);
            net = net.plus(discounted);
            lines.add(line(item, quantity, discounted));
        }
        Money subtotal = amounts.find(order, "subtotal_price").orElse(net);
        // The tax was computed on what remained, so the difference is one of prices before tax.
        return subtotal.isLessThan(net) ? Lines.discounted(lines, net.minus(subtotal)) : lines;
    }

    private static int quantity(JsonField item) {
        int quantity = item.integer("quantity");
        if (quantity < 0) {
            throw item.at("quantity").invalid("must not be negative");
        }
        return quantity;
    }

    private Money discounted(JsonField item, int quantity) {
        Money listed = amounts.of(item, "price").multipliedBy(quantity);
        Money discounts = amounts.sum(item.elementsIfAny("discount_allocations"), "amount");
        if (item.elementsIfAny("discount_allocations").isEmpty()) {
            // Before allocations existed, and in some imports, the line's own discount stands
            // alone.
            discounts = amounts.orZero(item, "total_discount");
        }
        return discounts.isGreaterThan(listed) ? amounts.zero() : listed.minus(discounts);
    }

    private OrderLine line(JsonField item, int quantity, Money discounted) {
        Money tax = amounts.sum(item.elementsIfAny("tax_lines"), "price");
        Money listed = amounts.of(item, "price").multipliedBy(quantity);
        Money paid = discounted;
        if (taxesIncluded) {
            tax = tax.isGreaterThan(paid) ? paid : tax;
        } else {
            paid = discounted.plus(tax);
            listed = discounted.isZero() ? listed : Lines.share(listed, paid, discounted);
        }
        return new OrderLine(
                item.id("id"),
                item.findBool("gift_card").orElse(false) ? LineKind.GIFT_CARD : LineKind.GOODS,
                item.findId("product_id").orElse(null),
                item.findFilledText("sku").orElse(null),
                List.of(),
                quantity,
                listed.isLessThan(paid) ? paid : listed,
                paid,
                tax);
    }
}
