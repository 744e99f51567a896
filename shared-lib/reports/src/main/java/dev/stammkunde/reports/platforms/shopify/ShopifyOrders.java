package dev.stammkunde.reports.platforms.shopify;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Amounts;
import dev.stammkunde.reports.platforms.translation.Codes;
import dev.stammkunde.reports.platforms.translation.Lines;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;

import org.joda.money.Money;

import java.util.List;
import java.util.Optional;

/** Reads an order as it was placed: refunds, cancellations and edits are facts of their own. */
final class ShopifyOrders {

    private final JsonField order;
    private final ShopifyAmounts amounts;
    private final boolean taxesIncluded;

    ShopifyOrders(JsonField order, ShopifyAmounts amounts) {
        this.order = order;
        this.amounts = amounts;
        this.taxesIncluded = order.findBool("taxes_included").orElse(false);
    }

    Order read() {
        List<OrderLine> lines = new ShopifyLines(amounts, taxesIncluded).read(order);
        Money shippingTax = shippingTax();
        Money shipping = shipping(shippingTax);
        Money total =
                amounts.everOrdered(order, "total_price")
                        .orElseGet(() -> amounts.of(order, "total_price"));
        Money excess = Lines.paid(amounts.currency(), lines).plus(shipping).minus(total);
        if (excess.isPositive() && isShippingDiscounted()) {
            Money off = Amounts.smaller(excess, shipping);
            shipping = shipping.minus(off);
            excess = excess.minus(off);
        }
        if (excess.isPositive()) {
            // A discount on the whole order that is allocated to no line, as in older orders.
            lines = Lines.discounted(lines, excess);
            shipping = Amounts.smaller(shipping, total);
        }
        String id = order.id("id");
        return new Order(
                id,
                order.findFilledText("name").or(() -> order.findId("order_number")).orElse(id),
                customerId(order).orElse(null),
                order.findInstant("processed_at").orElseGet(() -> order.instant("created_at")),
                order.findBool("test").orElse(false),
                lines,
                shipping,
                Amounts.smaller(shippingTax, shipping),
                total,
                Amounts.smaller(
                        amounts.everOrdered(order, "total_tax").orElseGet(amounts::zero), total),
                new ShopifyGiftCards(order, amounts).paid(total),
                Codes.of(order.elementsIfAny("discount_codes").stream(), "code"));
    }

    /** Finds the customer; the ids of customers whom Shopify has no record of are null or 0. */
    static Optional<String> customerId(JsonField order) {
        return order.find("customer")
                .flatMap(customer -> customer.findId("id"))
                .filter(id -> !id.equals("0"));
    }

    private Money shipping(Money shippingTax) {
        List<JsonField> shippingLines = shippingLines();
        if (shippingLines.isEmpty()) {
            return amounts.orZero(order, "total_shipping_price");
        }
        Money sum = amounts.zero();
        for (JsonField line : shippingLines) {
            Money price = amounts.of(line, "price");
            Money allocated = amounts.sum(line.elementsIfAny("discount_allocations"), "amount");
            Money afterAllocations = price.minus(Amounts.smaller(allocated, price));
            Money discounted = amounts.find(line, "discounted_price").orElse(price);
            sum = sum.plus(Amounts.smaller(discounted, afterAllocations));
        }
        return taxesIncluded ? sum : sum.plus(shippingTax);
    }

    private Money shippingTax() {
        Money tax = amounts.zero();
        for (JsonField line : shippingLines()) {
            tax = tax.plus(amounts.sum(line.elementsIfAny("tax_lines"), "price"));
        }
        return tax;
    }

    private List<JsonField> shippingLines() {
        return order.elementsIfAny("shipping_lines").stream()
                .filter(line -> !line.findBool("is_removed").orElse(false))
                .toList();
    }

    private boolean isShippingDiscounted() {
        boolean byApplication =
                order.elementsIfAny("discount_applications").stream()
                        .anyMatch(a -> isText(a, "target_type", "shipping_line"));
        boolean byCode =
                order.elementsIfAny("discount_codes").stream()
                        .anyMatch(code -> isText(code, "type", "shipping"));
        return byApplication || byCode;
    }

    private static boolean isText(JsonField object, String name, String text) {
        return object.findText(name).filter(text::equals).isPresent();
    }
}
