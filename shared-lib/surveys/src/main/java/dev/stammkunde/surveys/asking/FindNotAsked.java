package dev.stammkunde.surveys.asking;

import dev.stammkunde.customers.CustomerId;

import java.util.List;

/** Finds why a customer was not asked. */
@FunctionalInterface
public interface FindNotAsked {

    /** Returns the latest notes, the latest day first. */
    List<NotAskedNote> ofCustomer(CustomerId customer, int limit);
}
