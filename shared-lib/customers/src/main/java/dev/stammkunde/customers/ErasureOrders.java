package dev.stammkunde.customers;

import dev.stammkunde.platform.AuditEntry;

import java.util.Optional;

/** Keeps who ordered which erasure. It stays when the customer is gone. */
public interface ErasureOrders {

    /** Finds the order for a customer. */
    Optional<ErasureOrder> find(CustomerId customer);

    /**
     * Keeps an order, in one transaction with who did what.
     *
     * @return the order that holds: the first one, also where two come at once
     */
    ErasureOrder keep(ErasureOrder order, AuditEntry entry);
}
