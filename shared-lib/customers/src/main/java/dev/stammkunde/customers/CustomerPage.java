package dev.stammkunde.customers;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Some of many customers.
 *
 * @param next where the following page starts; absent after the last
 */
public record CustomerPage(List<CustomerId> customers, @Nullable String next) {
    public CustomerPage {
        customers = List.copyOf(customers);
    }
}
