package dev.stammkunde.reports.platforms.shopify;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Lines;
import dev.stammkunde.reports.platforms.translation.Spread;
import dev.stammkunde.shop.OrderLine.LineKind;

import org.joda.money.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds the tax of each line. Imports and other sales channels give tax for the order as a whole
 * only: then it is spread over the goods that are taxed, in proportion to what they cost.
 */
final class ShopifyLineTax {

    private final ShopifyAmounts amounts;

    ShopifyLineTax(ShopifyAmounts amounts) {
        this.amounts = amounts;
    }

    /**
     * Returns the tax of each line, in their order.
     *
     * @param price returns what a line costs after discounts
     */
    List<Money> of(JsonField order, List<JsonField> items, Function<JsonField, Money> price) {
        List<Money> own = items.stream().map(this::taxLines).toList();
        boolean named =
                own.stream().anyMatch(Money::isPositive)
                        || order.elementsIfAny("shipping_lines").stream()
                                .anyMatch(line -> taxLines(line).isPositive());
        Money whole = named ? amounts.zero() : ofOrder(order);
        List<Money> weights = new ArrayList<>();
        for (JsonField item : items) {
            weights.add(isTaxed(item) ? price.apply(item) : amounts.zero());
        }
        boolean spreadable = Lines.sum(amounts.currency(), weights).isPositive();
        return whole.isPositive() && spreadable ? Spread.proRata(whole, weights) : own;
    }

    private Money ofOrder(JsonField order) {
        Money ofLines = taxLines(order);
        return ofLines.isPositive()
                ? ofLines
                : amounts.everOrdered(order, "total_tax").orElseGet(amounts::zero);
    }

    private Money taxLines(JsonField object) {
        return amounts.sum(object.elementsIfAny("tax_lines"), "price");
    }

    private static boolean isTaxed(JsonField item) {
        return item.findBool("taxable").orElse(true) && ShopifyLines.kind(item) == LineKind.GOODS;
    }
}
