package dev.stammkunde.customers;

import java.util.List;
import java.util.Map;

/** Finds what is known of many customers at once. */
public interface FindProfiles {

    /**
     * Returns what is kept of each of up to 100 customers: {@link Customer#UNKNOWN} where it is
     * nothing. What was saved within the last second may be missing.
     */
    Map<CustomerId, Customer> profiles(List<CustomerId> customers);
}
