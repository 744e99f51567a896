package dev.stammkunde.testkit.customers;

import dev.stammkunde.domain.customer.DataRequestStore;
import dev.stammkunde.domain.customer.FindCustomer;
import dev.stammkunde.domain.customer.FindPersonalData;
import dev.stammkunde.domain.customer.ProfileStore;
import dev.stammkunde.domain.customer.PurchaseStore;
import dev.stammkunde.domain.customer.RedactionStore;

/** All ports of customers over one store. */
public record CustomerPorts(
        ProfileStore profiles,
        RedactionStore redactions,
        FindPersonalData personalData,
        PurchaseStore purchases,
        DataRequestStore dataRequests,
        FindCustomer findCustomer) {

    /** Returns the ports of an empty store in memory. */
    public static CustomerPorts inMemory() {
        InMemoryCustomers store = new InMemoryCustomers();
        return new CustomerPorts(store, store, store, store, store, store);
    }
}
