package dev.stammkunde.customers;

import dev.stammkunde.platform.Ids;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.ShopEvent.OrderReported;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an order says of its customer's activity.
 *
 * @param customerId absent for guests
 * @param placedAt when the customer bought
 * @param total what the order costs, tax included
 * @param tax the tax inside {@code total}
 * @param products the ids and SKUs of what was bought; sorted, since of two reports of one time the
 *     text decides
 * @param categories of what was bought, the first {@value #MOST_CATEGORIES} by name
 * @param deliveredAt see {@link OrderReported#deliveredAt}
 * @param number what customers know the order by, as it is looked for; absent where that is its id
 */
public record OrderFacts(
        @Nullable String customerId,
        Instant placedAt,
        Money total,
        Money tax,
        boolean test,
        SortedSet<String> products,
        @Nullable String number,
        SortedSet<String> categories,
        @Nullable Instant deliveredAt) {

    public static final int MOST_CATEGORIES = 8;

    public OrderFacts {
        products = Collections.unmodifiableSortedSet(new TreeSet<>(products));
        categories = Collections.unmodifiableSortedSet(new TreeSet<>(categories));
    }

    /** Facts of an order that is not delivered, and whose goods are of no known category. */
    public OrderFacts(
            @Nullable String customerId,
            Instant placedAt,
            Money total,
            Money tax,
            boolean test,
            SortedSet<String> products,
            @Nullable String number) {
        this(
                customerId,
                placedAt,
                total,
                tax,
                test,
                products,
                number,
                Collections.emptySortedSet(),
                null);
    }

    /** Returns what a report says of its order. */
    public static OrderFacts of(OrderReported reported) {
        Order order = reported.order();
        String customerId = order.customerId();
        return new OrderFacts(
                customerId == null || customerId.isBlank() ? null : customerId,
                order.placedAt(),
                order.total(),
                order.tax(),
                order.test(),
                BoughtProducts.of(order),
                OrderNumber.find(order).orElse(null),
                categories(order),
                reported.deliveredAt());
    }

    private static SortedSet<String> categories(Order order) {
        return order.lines().stream()
                .flatMap(line -> line.categories().stream())
                .map(Ids::shortened)
                .distinct()
                .sorted()
                .limit(MOST_CATEGORIES)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
