package dev.stammkunde.commands.imports.feed;

import dev.stammkunde.finance.imports.AmountText;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonObjectText;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of an order in an export of WooCommerce's, and its amounts. Plugins pack a line into
 * {@code id:1|sku:a|quantity:2|total:10.00|total_tax:1.90}: in {@code line_items} all of them,
 * parted by semicolons, or in {@code line_item_1} and so on one each. Others have a row for each,
 * in {@code item_id}, {@code item_total} and so on. Amounts are before tax.
 */
record WooCommerceTableLines(TableOrder order, List<Map<String, String>> lines) {

    private static final Pattern BETWEEN = Pattern.compile(";(?=(?:id|name|product_id):)");
    private static final Pattern FIELD =
            Pattern.compile(
                    "(?:^|\\|)(id|product_id|sku|quantity|qty|subtotal|sub_total|subtotal_tax|sub_total_tax|total|total_tax|tax):([^|]*)");
    private static final Pattern ONE = Pattern.compile("line_item_[0-9]{1,3}");
    private static final String ROW = "item_";

    /** Amounts of lines are before tax, and have more decimals than the currency. */
    private static final int DECIMALS = 6;

    private static final Map<String, String> NAMES =
            Map.of(
                    "qty", "quantity",
                    "sub_total", "subtotal",
                    "sub_total_tax", "subtotal_tax",
                    "tax", "total_tax");

    static boolean reads(String column) {
        return column.equals("line_items") || ONE.matcher(column).matches() || isOfRow(column);
    }

    private static boolean isOfRow(String column) {
        return column.startsWith(ROW) && !column.equals("item_meta");
    }

    /**
     * Reads them.
     *
     * @throws InvalidFieldException if the export has none that say what they cost
     */
    static WooCommerceTableLines of(TableOrder order) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (Cells row : order.rows()) {
            row.values().entrySet().stream()
                    .filter(cell -> isPacked(cell.getKey()))
                    .sorted(Map.Entry.comparingByKey())
                    .flatMap(cell -> BETWEEN.splitAsStream(cell.getValue()))
                    .map(WooCommerceTableLines::unpacked)
                    .forEach(lines::add);
            if (row.find("item_total").isPresent()) {
                lines.add(ofRow(row));
            }
        }
        if (lines.isEmpty()) {
            throw new InvalidFieldException("line_items", "is not in the export");
        }
        return new WooCommerceTableLines(order, lines);
    }

    private static boolean isPacked(String column) {
        return column.equals("line_items") || ONE.matcher(column).matches();
    }

    private static Map<String, String> unpacked(String packed) {
        Map<String, String> line = new HashMap<>();
        Matcher field = FIELD.matcher(packed);
        while (field.find()) {
            String name = field.group(1);
            line.putIfAbsent(NAMES.getOrDefault(name, name), field.group(2).strip());
        }
        return line;
    }

    private static Map<String, String> ofRow(Cells row) {
        Map<String, String> line = new HashMap<>();
        row.values()
                .forEach(
                        (column, value) -> {
                            if (isOfRow(column)) {
                                line.put(column.substring(ROW.length()), value);
                            }
                        });
        return line;
    }

    /**
     * What is missing to the total would be a line that was not read. What is too much is a gift
     * card's, as in a webhook.
     */
    void requireTotal() {
        BigDecimal parts = BigDecimal.ZERO;
        for (Map<String, String> line : lines) {
            parts = parts.add(amount(line, "total")).add(amount(line, "total_tax"));
        }
        for (String name :
                List.of("shipping_total", "shipping_tax_total", "fee_total", "fee_tax_total")) {
            parts = parts.add(signed(name));
        }
        Money rounding = Money.ofMinor(order.currency(), lines.size() + 3L);
        BigDecimal total =
                BigDecimal.valueOf(order.facts().amount(), order.currency().getDecimalPlaces());
        if (parts.add(rounding.getAmount()).compareTo(total) < 0) {
            throw new InvalidFieldException("order_total", "is more than its parts come to");
        }
    }

    /** Writes them as a webhook has them. */
    void write(JsonObjectText json) {
        Cells head = order.head();
        Money shipping = head.moneyOrZero(order.currency(), "shipping_total");
        Money shippingTax =
                shipping.isZero() ? shipping : head.money(order.currency(), "shipping_tax_total");
        json.text(
                        "total",
                        BigDecimal.valueOf(
                                order.facts().amount(), order.currency().getDecimalPlaces()))
                .text("total_tax", WooCommerceTable.text(head.money(order.currency(), "tax_total")))
                .text("shipping_total", WooCommerceTable.text(shipping))
                .text("shipping_tax", WooCommerceTable.text(shippingTax));
        json.array(
                "line_items",
                all -> {
                    for (int i = 0; i < lines.size(); i++) {
                        int at = i;
                        all.object(line -> write(line, at));
                    }
                });
        BigDecimal fee = signed("fee_total");
        if (fee.signum() != 0) {
            json.array(
                    "fee_lines",
                    all ->
                            all.object(
                                    one ->
                                            one.text("total", fee)
                                                    .text("total_tax", signed("fee_tax_total"))));
        }
    }

    private void write(JsonObjectText json, int at) {
        Map<String, String> line = lines.get(at);
        json.text("id", filled(line, "id", "row-" + (at + 1)))
                .text("product_id", filled(line, "product_id", "0"))
                .text("sku", filled(line, "sku", ""))
                .text("quantity", filled(line, "quantity", "1"))
                .text("total", amount(line, "total"))
                .text("total_tax", amount(line, "total_tax"));
        if (line.containsKey("subtotal") && line.containsKey("subtotal_tax")) {
            json.text("subtotal", amount(line, "subtotal"))
                    .text("subtotal_tax", amount(line, "subtotal_tax"));
        }
    }

    private static String filled(Map<String, String> line, String name, String otherwise) {
        String value = line.getOrDefault(name, "");
        return value.isEmpty() ? otherwise : value;
    }

    private static BigDecimal amount(Map<String, String> line, String name) {
        String text = line.get(name);
        if (text == null || text.isEmpty()) {
            throw new InvalidFieldException(
                    "line_items", "does not tell the " + name + " of a line");
        }
        return decimal("line_items", text);
    }

    private BigDecimal signed(String column) {
        return order.head().find(column).map(text -> decimal(column, text)).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal decimal(String column, String text) {
        boolean isNegative = text.startsWith("-");
        return switch (AmountText.read(isNegative ? text.substring(1) : text, DECIMALS)) {
            case AmountText.Minor(long units) -> {
                BigDecimal amount = BigDecimal.valueOf(units, DECIMALS).stripTrailingZeros();
                yield isNegative ? amount.negate() : amount;
            }
            case AmountText.Unreadable(String why) -> throw new InvalidFieldException(column, why);
        };
    }
}
