package dev.stammkunde.customers;

/** What a search for customers reads. */
public record SearchPorts(
        FindPersonalData addresses,
        FindNames names,
        FindNumberedOrders numbers,
        PurchaseStore purchases,
        FindCustomers customers) {}
