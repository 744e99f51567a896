package dev.stammkunde.customers;

import dev.stammkunde.shop.Order;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number that customers know an order by, as it is looked for. */
public final class OrderNumber {

    private static final Pattern AROUND = Pattern.compile("^#|\\s");

    private OrderNumber() {}

    /** Returns a number without case, spaces and the sign before it: "#2417" is "2417". */
    public static String of(String text) {
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        return AROUND.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Finds the number of an order, where it says more than the order's id. */
    static Optional<String> find(Order order) {
        return Optional.of(of(order.number()))
                .filter(number -> !number.isEmpty() && !number.equals(order.orderId()));
    }
}
