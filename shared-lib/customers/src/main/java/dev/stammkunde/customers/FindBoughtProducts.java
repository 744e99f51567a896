package dev.stammkunde.customers;

import java.util.Set;

/** Finds what a customer bought. */
public interface FindBoughtProducts {

    /** More purchases than this are not looked at, latest first. */
    int PURCHASES = 200;

    /**
     * Returns the product ids and SKUs of a customer's latest {@value #PURCHASES} purchases that
     * were not cancelled, with those of whoever was merged into them. What was saved within the
     * last second may be missing.
     */
    Set<String> boughtBy(CustomerId customer);
}
