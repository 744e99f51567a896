package dev.stammkunde.customers;

import java.util.Optional;

/** Finds all that is kept of one customer, apart from points. */
public interface FindCustomer {

    /** Returns profile and activity; empty where nothing is kept under this id. */
    Optional<Found> find(CustomerId customer);

    /** Whether a shop has told of a customer, who was not erased since. */
    default boolean knows(CustomerId customer) {
        return find(customer)
                .filter(found -> !(found.customer() instanceof Customer.Erased))
                .isPresent();
    }

    /**
     * What is kept of a customer. Of an erased one only figures are left.
     *
     * @param activity {@link Activity#none()} without orders
     */
    record Found(Customer customer, Activity activity) {}
}
