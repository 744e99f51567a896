package dev.stammkunde.customers;

import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells which products an order has, within limits that keep it small whatever a shop sends. */
final class BoughtProducts {

    /** Ids and SKUs of one order: a hundred lines of goods. */
    static final int LIMIT = 200;

    /** Longer ones are left out, since a cut one would be another product's. */
    static final int LENGTH = 200;

    private BoughtProducts() {}

    /** Returns the product ids and SKUs of an order's lines. */
    static SortedSet<String> of(Order order) {
        SortedSet<String> products = new TreeSet<>();
        order.lines().stream()
                .flatMap(BoughtProducts::names)
                .filter(BoughtProducts::isKept)
                .forEach(products::add);
        return limited(products);
    }

    /** The first ones as text is sorted, so that the same are left out in whatever order. */
    private static SortedSet<String> limited(SortedSet<String> products) {
        SortedSet<String> kept = new TreeSet<>();
        products.stream().limit(LIMIT).forEach(kept::add);
        return Collections.unmodifiableSortedSet(kept);
    }

    private static Stream<@Nullable String> names(OrderLine line) {
        return Stream.of(line.productId(), line.sku());
    }

    private static boolean isKept(@Nullable String name) {
        return name != null && !name.isBlank() && name.length() <= LENGTH;
    }
}
