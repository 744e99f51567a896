package dev.stammkunde.customers;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Goes back through what a customer bought. */
@FunctionalInterface
public interface FindPurchaseHistory {

    /**
     * Returns up to {@code limit} purchases under a customer's id, the newest first. Sees what was
     * saved before.
     *
     * @param before the last of an earlier page; absent for the first
     */
    List<Purchase> purchasesBefore(CustomerId customer, @Nullable Purchase before, int limit);
}
