package dev.stammkunde.customers;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.KnownOrder;

import java.util.List;

/** Keeps orders and what they add up to for each customer. */
public interface PurchaseStore {

    /** Returns what is known of an order as of now. */
    Versioned<KnownOrder<OrderFacts>> order(OrderId order);

    /**
     * Returns who a customer's purchases count for as of now: the customer, or whom the shop merged
     * them into, however many merges that took.
     */
    Buyer buyer(CustomerId customer);

    /** Returns what a customer, or whom they were merged into, did as of now. */
    default Versioned<Activity> activity(CustomerId customer) {
        return buyer(customer).activity();
    }

    /**
     * Returns up to {@code limit} of the purchases under a customer's id as of now.
     *
     * @param from whether the earliest or the latest, which also come in that order
     */
    List<Purchase> purchases(CustomerId customer, End from, int limit);

    /**
     * Applies a change as a whole or not at all.
     *
     * @return {@link SaveResult#CONFLICT} where the order or an activity is no longer as expected
     */
    SaveResult save(PurchaseChange change);

    /** An end of a customer's purchases. */
    enum End {
        EARLIEST,
        LATEST
    }
}
