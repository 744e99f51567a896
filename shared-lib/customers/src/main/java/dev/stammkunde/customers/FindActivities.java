package dev.stammkunde.customers;

import java.util.List;
import java.util.Map;

/** Finds what many customers did at once. */
public interface FindActivities {

    /**
     * Returns the activity of each customer, {@link Activity#none()} without orders. What was saved
     * within the last second may be missing.
     *
     * @param customers at most 100
     */
    Map<CustomerId, Activity> activities(List<CustomerId> customers);
}
