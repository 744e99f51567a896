package dev.stammkunde.customers;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import java.util.List;

/** Keeps orders and what they add up to for each customer. */
public interface PurchaseStore {

    /** Returns what is known of an order as of now. */
    Versioned<OrderState> order(OrderId order);

    /** Returns what a customer did as of now. */
    Versioned<Activity> activity(CustomerId customer);

    /**
     * Returns up to {@code limit} of a customer's purchases as of now.
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
