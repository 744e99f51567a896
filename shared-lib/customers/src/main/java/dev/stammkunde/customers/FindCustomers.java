package dev.stammkunde.customers;

import dev.stammkunde.customers.FindCustomer.Found;

import java.util.List;
import java.util.Map;

/** Finds all that is kept of many customers at once, apart from points. */
@FunctionalInterface
public interface FindCustomers {

    /**
     * Returns profile and activity of each, {@link Customer#UNKNOWN} and {@link Activity#none()}
     * where nothing is kept. Sees what was written before.
     *
     * @param customers at most 100
     */
    Map<CustomerId, Found> customers(List<CustomerId> customers);
}
