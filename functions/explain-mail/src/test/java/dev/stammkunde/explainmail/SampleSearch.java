package dev.stammkunde.explainmail;

import dev.stammkunde.customers.SearchCustomers;
import dev.stammkunde.customers.SearchPorts;
import dev.stammkunde.customers.testing.InMemoryCustomers;

/** A search over customers in memory. */
final class SampleSearch {

    private SampleSearch() {}

    static SearchCustomers over(InMemoryCustomers customers) {
        return new SearchCustomers(
                new SearchPorts(customers, customers, customers, customers, customers));
    }
}
