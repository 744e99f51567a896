package dev.stammkunde.surveys;

import dev.stammkunde.customers.CustomerId;

import java.util.List;

/** Finds what customers took part in. Failures of the store are thrown as they are. */
@FunctionalInterface
public interface FindParticipations {

    /** Returns all of a customer, the newest invitation first. */
    List<Participation> ofCustomer(CustomerId customer);
}
