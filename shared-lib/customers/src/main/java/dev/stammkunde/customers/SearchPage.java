package dev.stammkunde.customers;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Some of those whom a search found.
 *
 * @param next where the following page starts; absent after the last
 */
public record SearchPage(List<FoundCustomer> customers, @Nullable String next) {
    public SearchPage {
        customers = List.copyOf(customers);
    }
}
