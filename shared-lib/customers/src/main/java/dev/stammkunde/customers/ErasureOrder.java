package dev.stammkunde.customers;

import java.time.Instant;

/**
 * That somebody in the shop's team ordered to have a customer erased.
 *
 * @param at from which on nothing of before is kept
 * @param by the subject of their token
 */
public record ErasureOrder(CustomerId customer, Instant at, String by) {

    /** Tells neither. */
    @Override
    public String toString() {
        return "ErasureOrder";
    }
}
