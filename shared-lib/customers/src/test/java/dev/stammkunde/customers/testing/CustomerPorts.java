package dev.stammkunde.customers.testing;

import dev.stammkunde.customers.DataRequestStore;
import dev.stammkunde.customers.FindBirthdays;
import dev.stammkunde.customers.FindBoughtProducts;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.FindNames;
import dev.stammkunde.customers.FindNumberedOrders;
import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.customers.FindPurchaseHistory;
import dev.stammkunde.customers.MergeStore;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.customers.RedactionStore;
import dev.stammkunde.customers.SearchPorts;

/** All ports of customers over one store. */
public record CustomerPorts(
        ProfileStore profiles,
        RedactionStore redactions,
        FindPersonalData personalData,
        PurchaseStore purchases,
        MergeStore merges,
        DataRequestStore dataRequests,
        FindCustomer findCustomer,
        FindCustomers findCustomers,
        FindBoughtProducts bought,
        FindNames names,
        FindNumberedOrders numbers,
        FindPurchaseHistory history,
        FindBirthdays birthdays) {

    /** Returns what a search reads. */
    public SearchPorts search() {
        return new SearchPorts(personalData, names, numbers, purchases, findCustomers);
    }

    /** Returns the ports of an empty store in memory. */
    public static CustomerPorts inMemory() {
        InMemoryCustomers store = new InMemoryCustomers();
        return new CustomerPorts(
                store, store, store, store, store, store, store, store, store, store, store, store,
                store);
    }
}
