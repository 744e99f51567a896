package dev.stammkunde.commands.imports.feed;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.reports.platforms.translation.Spread;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The amounts of an order in Shopify's export. They are believed where they add up: lines to the
 * subtotal, and subtotal, shipping and tax to the total, which also tells whether prices include
 * tax.
 *
 * @param subtotal what lines cost after discounts
 * @param shipping after discounts
 */
record ShopifyTableAmounts(
        Money subtotal,
        Money shipping,
        Money tax,
        Money total,
        boolean taxesIncluded,
        List<Line> lines,
        List<Money> taxes) {

    /** A line with what it costs before the order's discounts. */
    record Line(Cells cells, int quantity, Money price, Money own) {

        Money listed() {
            return price.multipliedBy(quantity);
        }

        Money afterOwn() {
            return own.isGreaterThan(listed()) ? listed().minus(listed()) : listed().minus(own);
        }

        boolean isTaxable() {
            return !cells.isFalse("lineitem taxable");
        }
    }

    static ShopifyTableAmounts of(TableOrder order) {
        Cells head = order.head();
        Money subtotal = head.money(order.currency(), "subtotal");
        Money tax = head.money(order.currency(), "taxes");
        Money total = head.money(order.currency(), "total");
        Money charged = head.money(order.currency(), "shipping");
        List<Line> lines = lines(order);
        Money off = head.moneyOrZero(order.currency(), "discount amount");
        Money ofLines = sum(order, lines).minus(subtotal);
        if (ofLines.isNegative() || ofLines.isGreaterThan(off)) {
            throw new InvalidFieldException("Subtotal", "is not what its lines come to");
        }
        Money ofShipping = off.minus(ofLines);
        @Nullable Money included = shipping(total.minus(subtotal), charged, ofShipping);
        @Nullable Money added = shipping(total.minus(subtotal).minus(tax), charged, ofShipping);
        if (included == null && added == null) {
            throw new InvalidFieldException("Total", "is not what its parts come to");
        }
        boolean taxesIncluded = added == null || charged.equals(included);
        Money shipping = taxesIncluded && included != null ? included : added;
        if (shipping == null) {
            throw new IllegalStateException("one of two is there");
        }
        ShopifyTableTax spread = new ShopifyTableTax(order, taxesIncluded, subtotal, shipping);
        return new ShopifyTableAmounts(
                subtotal,
                shipping,
                tax,
                total,
                taxesIncluded,
                lines,
                tax.isZero() ? List.of() : Spread.proRata(tax, spread.weights(lines, tax)));
    }

    /** Returns what is left for shipping, if it is what was charged without its discount. */
    private static @Nullable Money shipping(Money left, Money charged, Money discount) {
        boolean isIt =
                !left.isNegative()
                        && !left.isGreaterThan(charged)
                        && !charged.minus(left).isGreaterThan(discount);
        return isIt ? left : null;
    }

    private static List<Line> lines(TableOrder order) {
        List<Line> lines = new ArrayList<>();
        for (Cells row : order.rows()) {
            if (row.isFalse("lineitem requires shipping") && row.isFalse("lineitem taxable")) {
                throw new InvalidFieldException(
                        "Lineitem name", "may be a gift card, which the export does not say");
            }
            lines.add(
                    new Line(
                            row,
                            row.quantity("lineitem quantity"),
                            row.money(order.currency(), "lineitem price"),
                            row.moneyOrZero(order.currency(), "lineitem discount")));
        }
        return lines;
    }

    private static Money sum(TableOrder order, List<Line> lines) {
        return lines.stream().map(Line::listed).reduce(Money.zero(order.currency()), Money::plus);
    }

    /** Writes them as a webhook has them. */
    void write(JsonObjectText json) {
        json.bool("taxes_included", taxesIncluded)
                .text("subtotal_price", text(subtotal))
                .text("total_price", text(total))
                .text("total_tax", text(tax));
        json.array(
                "line_items",
                all -> {
                    for (int i = 0; i < lines.size(); i++) {
                        int at = i;
                        all.object(line -> write(line, at));
                    }
                });
        json.array(
                "shipping_lines",
                all ->
                        all.object(
                                line -> {
                                    line.text("price", text(shipping));
                                    taxLine(line, lines.size());
                                }));
    }

    private void write(JsonObjectText json, int i) {
        Line line = lines.get(i);
        json.text("id", "row-" + (i + 1))
                .text("sku", line.cells().find("lineitem sku").orElse(null))
                .number("quantity", line.quantity())
                .text("price", text(line.price()))
                .bool("taxable", line.isTaxable());
        if (line.own().isPositive()) {
            json.array(
                    "discount_allocations",
                    all -> all.object(one -> one.text("amount", text(line.own()))));
        }
        taxLine(json, i);
    }

    private void taxLine(JsonObjectText json, int i) {
        if (i < taxes.size() && taxes.get(i).isPositive()) {
            json.array(
                    "tax_lines", all -> all.object(one -> one.text("price", text(taxes.get(i)))));
        }
    }

    private static String text(Money money) {
        return money.getAmount().toPlainString();
    }
}
