package dev.stammkunde.customers;

import java.util.Set;

/**
 * The part of a change of an order that is about one customer.
 *
 * @param expected what the change was decided on
 * @param added purchases that the customer now has, each in place of one of the same order and time
 * @param removed purchases that the customer no longer has
 */
public record ActivityChange(
        Buyer expected, Activity next, Set<Bought> added, Set<Bought> removed) {

    public ActivityChange {
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
    }
}
