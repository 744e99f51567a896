package dev.stammkunde.cases;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.Profile;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who a customer is today, after the shop merged customers.
 *
 * @param same all ids that are of this one customer: the one that was asked for, the one that
 *     stays, and those that were merged into it
 */
public record CustomerNow(CustomerId id, Profile profile, Set<CustomerId> same) {

    /** Nobody was merged so often. */
    private static final int MOST_MERGES = 50;

    public CustomerNow {
        same = Collections.unmodifiableSet(new LinkedHashSet<>(same));
    }

    /**
     * Finds who a customer is; nothing of one who was erased.
     *
     * @throws IllegalStateException if customers were merged in a circle
     */
    public static Optional<CustomerNow> find(FindCustomer customers, CustomerId asked) {
        CustomerId named = asked;
        for (int i = 0; i < MOST_MERGES; i++) {
            Customer customer =
                    customers
                            .find(named)
                            .map(FindCustomer.Found::customer)
                            .orElse(Customer.UNKNOWN);
            switch (customer) {
                case Customer.Merged merged -> named = merged.into();
                case Customer.Erased _ -> {
                    return Optional.empty();
                }
                case Customer.Known(Profile profile) -> {
                    Set<CustomerId> same = new LinkedHashSet<>(List.of(asked));
                    same.add(named);
                    profile.merged()
                            .keySet()
                            .forEach(id -> same.add(new CustomerId(asked.shopId(), id)));
                    return Optional.of(new CustomerNow(named, profile, same));
                }
            }
        }
        throw new IllegalStateException("a customer was merged in a circle");
    }
}
