package dev.stammkunde.finance.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * In which columns the exports of a platform have what is compared. Of several names the first that
 * a header has counts.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists and maps are copies that nobody can change
public enum OrderColumns {
    /**
     * The export of the admin: a row for each line, with the order's own columns on the first. Old
     * files have no {@code Id}.
     */
    SHOPIFY(
            List.of("Financial Status", "Lineitem quantity"),
            Map.of(
                    Field.KEY, List.of("Name"),
                    Field.ORDER_ID, List.of("Id"),
                    Field.NUMBER, List.of("Name"),
                    Field.PLACED_AT, List.of("Created at"),
                    Field.CURRENCY, List.of("Currency"),
                    Field.AMOUNT, List.of("Total"),
                    Field.REFUNDED, List.of("Refunded Amount"))),
    /** The exports of common plugins, which share these names; WooCommerce itself has none. */
    WOOCOMMERCE(
            List.of("order_id", "order_total"),
            Map.of(
                    Field.KEY, List.of("order_id"),
                    Field.ORDER_ID, List.of("order_id"),
                    Field.NUMBER, List.of("order_number_formatted", "order_number"),
                    Field.PLACED_AT, List.of("order_date", "date"),
                    Field.CURRENCY, List.of("order_currency", "currency"),
                    Field.AMOUNT, List.of("order_total"),
                    Field.REFUNDED, List.of("refunded_total", "order_refunded_total"))),
    /** The profile "Standardprofil Bestellungen", to which a merchant can add columns. */
    SHOPWARE(
            List.of("order_number", "amount_total"),
            Map.of(
                    Field.KEY, List.of("id"),
                    Field.ORDER_ID, List.of("id"),
                    Field.NUMBER, List.of("order_number"),
                    Field.PLACED_AT, List.of("order_date_time"),
                    Field.CURRENCY, List.of("currency", "currency_iso_code"),
                    Field.AMOUNT, List.of("amount_total"),
                    Field.REFUNDED, List.of("refunded_amount")));

    /** What is read of an order. */
    enum Field {
        /** What the rows of one order have in common. */
        KEY,
        ORDER_ID,
        NUMBER,
        PLACED_AT,
        CURRENCY,
        AMOUNT,
        /** An export need not have it. */
        REFUNDED
    }

    private final List<String> signs;
    private final Map<Field, List<String>> names;

    OrderColumns(List<String> signs, Map<Field, List<String>> names) {
        this.signs = signs;
        this.names = names;
    }

    /** Finds the platform whose export has a header. */
    public static Optional<OrderColumns> recognise(List<String> header) {
        return Arrays.stream(values())
                .filter(columns -> columns.signs.stream().allMatch(sign -> has(header, sign)))
                .findFirst();
    }

    private static boolean has(List<String> header, String name) {
        return header.stream().anyMatch(column -> column.strip().equalsIgnoreCase(name));
    }

    /** What the platform is called in options. */
    public String platform() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns by which it is recognised, for people. */
    public String signs() {
        return String.join(" and ", signs);
    }

    /** The names of a column, the one first that counts first. */
    List<String> names(Field field) {
        return names.getOrDefault(field, List.of());
    }
}
