package dev.stammkunde.reports.platforms.shopify;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Amounts;
import dev.stammkunde.reports.platforms.translation.Lines;
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
        List<JsonField> items =
                order.elements("line_items").stream().filter(item -> quantity(item) > 0).toList();
        List<Money> taxes = new ShopifyLineTax(amounts).of(order, items, this::discounted);
        List<OrderLine> lines = new ArrayList<>();
        Money net = amounts.zero();
        for (int i = 0; i < items.size(); i++) {
            OrderLine line = line(items.get(i), taxes.get(i));
            lines.add(line);
            // Tips are no part of the subtotal.
            net = line.kind() == LineKind.TIP ? net : net.plus(discounted(items.get(i)));
        }
        Money subtotal = amounts.everOrdered(order, "subtotal_price").orElse(net);
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

    private Money discounted(JsonField item) {
        Money listed = listed(item);
        Money discounts = amounts.sum(item.elementsIfAny("discount_allocations"), "amount");
        if (item.elementsIfAny("discount_allocations").isEmpty()) {
            // Before allocations existed, and in some imports, the line's own discount stands
            // alone.
            discounts = amounts.orZero(item, "total_discount");
        }
        return discounts.isGreaterThan(listed) ? amounts.zero() : listed.minus(discounts);
    }

    private Money listed(JsonField item) {
        return amounts.of(item, "price").multipliedBy(quantity(item));
    }

    private OrderLine line(JsonField item, Money lineTax) {
        Money discounted = discounted(item);
        Money listed = listed(item);
        Money paid = discounted;
        Money tax = lineTax;
        if (taxesIncluded) {
            tax = Amounts.smaller(tax, paid);
        } else {
            paid = discounted.plus(tax);
            listed = discounted.isZero() ? listed : Lines.share(listed, paid, discounted);
        }
        return new OrderLine(
                item.id("id"),
                kind(item),
                item.findId("product_id").orElse(null),
                Lines.findSku(item, "sku").orElse(null),
                List.of(),
                quantity(item),
                Amounts.larger(listed, paid),
                paid,
                tax);
    }

    /** A tip is sold by no product, and alone has fields for how it was paid, be they null. */
    static LineKind kind(JsonField item) {
        if (item.findBool("gift_card").orElse(false)) {
            return LineKind.GIFT_CARD;
        }
        boolean tip =
                item.has("tip_payment_gateway")
                        || item.has("tip_payment_method")
                        || item.find("tip").isPresent();
        return tip && item.findId("product_id").isEmpty() ? LineKind.TIP : LineKind.GOODS;
    }
}
