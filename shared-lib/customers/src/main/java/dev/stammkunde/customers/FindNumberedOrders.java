package dev.stammkunde.customers;

import java.util.List;

/** Finds orders by the number that customers know them by. */
@FunctionalInterface
public interface FindNumberedOrders {

    /** More orders of one number than shops give; those of the longest-lived shops repeat. */
    int MOST = 5;

    /**
     * Returns up to {@value #MOST} orders whose number is not their id. What was saved within the
     * last second may be missing.
     *
     * @param number as {@link OrderNumber} has it; not empty
     */
    List<OrderId> ordersNumbered(String shopId, String number);
}
