package dev.stammkunde.commands.imports.feed;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.reports.platforms.translation.Spread;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * The amounts of an order of one article in Shopware's profile. What the article cost is what is
 * left of the total without shipping; in an order whose prices have no tax, of the total without
 * tax. Tax is spread over both in proportion to them.
 *
 * @param status in the words of a webhook
 */
record ShopwareTableAmounts(
        String status,
        Money total,
        Money tax,
        Money goods,
        Money goodsTax,
        Money shipping,
        Money shippingTax) {

    private static final String STATUS = "tax_status";
    private static final String NET = "net";
    private static final String TAX_FREE = "tax-free";

    /**
     * Reads them.
     *
     * @throws InvalidFieldException if they do not add up, or one is not in the export
     */
    static ShopwareTableAmounts of(TableOrder order) {
        Cells head = order.head();
        String status = status(order);
        Money total = Money.ofMinor(order.currency(), order.facts().amount());
        Money net = head.money(order.currency(), "amount_net");
        Money shipping = head.money(order.currency(), "shipping_total");
        Money parts = status.equals(NET) ? net : total;
        if (net.isGreaterThan(total) || shipping.isGreaterThan(parts)) {
            throw new InvalidFieldException("amount_total", "is less than its parts");
        }
        Money tax = total.minus(net);
        if (status.equals(TAX_FREE) && !tax.isZero()) {
            throw new InvalidFieldException(STATUS, "is of no tax, and amount_net says there is");
        }
        Money goods = parts.minus(shipping);
        List<Money> taxes =
                tax.isZero() ? List.of(tax, tax) : Spread.proRata(tax, weights(goods, shipping));
        return new ShopwareTableAmounts(
                status, total, tax, goods, taxes.getFirst(), shipping, taxes.getLast());
    }

    private static List<Money> weights(Money goods, Money shipping) {
        if (goods.isZero() && shipping.isZero()) {
            throw new InvalidFieldException("amount_net", "is nothing, and there is tax");
        }
        return List.of(goods, shipping);
    }

    /** Shops that sell to businesses add the column; elsewhere prices have their tax in them. */
    private static String status(TableOrder order) {
        if (!order.tells(STATUS)) {
            return "gross";
        }
        return switch (order.head().text(STATUS).toLowerCase(Locale.ROOT)) {
            case "gross", "brutto" -> "gross";
            case "net", "netto" -> NET;
            case "tax-free", "tax free", "steuerfrei" -> TAX_FREE;
            default -> throw new InvalidFieldException(STATUS, "is none that is known");
        };
    }

    /**
     * Writes them as a webhook has them.
     *
     * @param product the article's id
     */
    void write(JsonObjectText json, String product, BigDecimal quantity) {
        json.number("amountTotal", amount(total))
                .number("shippingTotal", amount(shipping))
                .text("taxStatus", status)
                .object("price", p -> taxed(p, tax))
                .object("shippingCosts", p -> taxed(p, shippingTax))
                .array("lineItems", all -> line(all, product, quantity));
    }

    private void line(JsonArrayText all, String product, BigDecimal quantity) {
        all.object(
                one ->
                        one.text("id", "row-1")
                                .text("productId", product)
                                .number("quantity", quantity)
                                .number("totalPrice", amount(goods))
                                .object("price", p -> taxed(p, goodsTax)));
    }

    private static void taxed(JsonObjectText json, Money tax) {
        json.array("calculatedTaxes", all -> all.object(one -> one.number("tax", amount(tax))));
    }

    private static BigDecimal amount(Money money) {
        return money.getAmount();
    }
}
