package dev.stammkunde.reports.platforms.shopware;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Amounts;
import dev.stammkunde.reports.platforms.translation.Codes;
import dev.stammkunde.reports.platforms.translation.Lines;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;

import org.joda.money.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads an order's line items. Promotions, credits and discounts are items below zero; they are
 * spread over the others. Items inside of a container are part of its price, and only name its
 * product.
 */
final class ShopwareLines {

    private final Amounts amounts;
    private final ShopwareTax.Status taxStatus;

    ShopwareLines(Amounts amounts, ShopwareTax.Status taxStatus) {
        this.amounts = amounts;
        this.taxStatus = taxStatus;
    }

    List<OrderLine> read(JsonField order) {
        if (order.find("lineItems").isEmpty()) {
            throw order.at("lineItems").invalid("is missing");
        }
        List<JsonField> items = ShopwarePayload.elements(order, "lineItems");
        List<OrderLine> lines = new ArrayList<>();
        Money discount = amounts.zero();
        for (JsonField item : items) {
            if (item.find("parentId").isPresent()) {
                continue;
            }
            Money price = price(item);
            if (price.isNegative()) {
                Money positive = price.negated();
                discount = discount.plus(positive).plus(addedTax(item, positive));
            } else if (!isReduction(item)) {
                lines.add(line(item, items, price));
            }
        }
        return Lines.discounted(lines, discount);
    }

    /** Returns the codes of promotions; those that need none name none. */
    static List<String> codes(JsonField order) {
        return Codes.of(
                ShopwarePayload.elements(order, "lineItems").stream()
                        .filter(ShopwareLines::isReduction)
                        .flatMap(item -> item.find("payload").stream()),
                "code");
    }

    private OrderLine line(JsonField item, List<JsonField> items, Money price) {
        JsonField product = product(item, items);
        int quantity = item.findInteger("quantity").orElse(1);
        if (quantity < 1) {
            throw item.at("quantity").invalid("must be at least 1");
        }
        Money tax = ShopwareTax.ofLine(item, price, taxStatus, amounts);
        if (tax.isZero()) {
            for (JsonField child : children(item, items)) {
                tax = tax.plus(ShopwareTax.ofLine(child, price(child), taxStatus, amounts));
            }
        }
        Money paid = taxStatus == ShopwareTax.Status.NET ? price.plus(tax) : price;
        Optional<JsonField> payload =
                product.find("payload").filter(p -> p.kind() == JsonField.Kind.OBJECT);
        return new OrderLine(
                item.id("id"),
                LineKind.GOODS,
                product.findId("productId").or(() -> product.findId("referencedId")).orElse(null),
                payload.flatMap(p -> Lines.findSku(p, "productNumber")).orElse(null),
                payload.map(p -> ids(p, "categoryIds")).orElseGet(List::of),
                quantity,
                paid,
                paid,
                tax.isGreaterThan(paid) ? paid : tax);
    }

    private Money price(JsonField item) {
        return item.find("totalPrice")
                .or(() -> item.find("price").flatMap(price -> price.find("totalPrice")))
                .map(amounts::signed)
                .orElseGet(() -> amounts.signed(item.at("totalPrice")));
    }

    /** Returns the tax that comes on top of a reduction, as positive as its price. */
    private Money addedTax(JsonField item, Money price) {
        if (taxStatus != ShopwareTax.Status.NET) {
            return amounts.zero();
        }
        Money tax = amounts.zero();
        Optional<JsonField> calculated = item.find("price");
        if (calculated.isPresent()) {
            for (JsonField t : ShopwarePayload.elements(calculated.get(), "calculatedTaxes")) {
                tax = tax.minus(amounts.signedOrZero(t, "tax"));
            }
            return tax.isNegative() ? amounts.zero() : tax;
        }
        return ShopwareTax.ofLine(item, price, taxStatus, amounts);
    }

    private static boolean isReduction(JsonField item) {
        String type = item.findText("type").orElse("product");
        return type.equals("promotion") || type.equals("credit") || type.equals("discount");
    }

    /** Returns the item itself, or the first one with a product inside of a container. */
    private static JsonField product(JsonField item, List<JsonField> items) {
        if (item.findId("productId").isPresent()) {
            return item;
        }
        return children(item, items).stream()
                .filter(child -> child.findId("productId").isPresent())
                .findFirst()
                .orElse(item);
    }

    private static List<JsonField> children(JsonField item, List<JsonField> items) {
        Optional<String> id = item.findId("id");
        return items.stream()
                .filter(child -> child.find("parentId").isPresent())
                .filter(child -> child.findId("parentId").equals(id))
                .toList();
    }

    private static List<String> ids(JsonField payload, String name) {
        return ShopwarePayload.elements(payload, name).stream().map(JsonField::id).toList();
    }
}
