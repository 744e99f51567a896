package dev.stammkunde.rewards.members;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.FindStaying;
import dev.stammkunde.customers.FindStaying.Staying;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds whom an id or a number leads to now: of customers whom the shop merged, the one who stays;
 * of who was erased nobody.
 */
public final class FindMember {

    private final FindStaying staying;

    public FindMember(FindCustomers customers) {
        this.staying = new FindStaying(customers);
    }

    /** Finds who stays. A customer of whom the shop has told nothing yet is one too. */
    public Optional<CustomerId> find(CustomerId asked) {
        Staying found = Objects.requireNonNull(staying.find(List.of(asked)).get(asked));
        return found.found().customer() instanceof Customer.Erased
                ? Optional.empty()
                : Optional.of(found.id());
    }
}
