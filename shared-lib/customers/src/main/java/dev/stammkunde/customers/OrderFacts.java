package dev.stammkunde.customers;

import dev.stammkunde.shop.Order;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an order says of its customer's activity.
 *
 * @param customerId absent for guests
 * @param placedAt when the customer bought
 * @param total what the order costs, tax included
 * @param tax the tax inside {@code total}
 * @param products the ids and SKUs of what was bought; sorted, since of two reports of one time the
 *     text decides
 * @param number what customers know the order by, as it is looked for; absent where that is its id
 */
public record OrderFacts(
        @Nullable String customerId,
        Instant placedAt,
        Money total,
        Money tax,
        boolean test,
        SortedSet<String> products,
        @Nullable String number) {

    public OrderFacts {
        products = Collections.unmodifiableSortedSet(new TreeSet<>(products));
    }

    /** Returns what {@code order} says. */
    public static OrderFacts of(Order order) {
        String customerId = order.customerId();
        return new OrderFacts(
                customerId == null || customerId.isBlank() ? null : customerId,
                order.placedAt(),
                order.total(),
                order.tax(),
                order.test(),
                BoughtProducts.of(order),
                OrderNumber.find(order).orElse(null));
    }
}
