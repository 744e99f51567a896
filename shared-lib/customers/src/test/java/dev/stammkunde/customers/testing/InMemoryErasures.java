package dev.stammkunde.customers.testing;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.ErasureOrder;
import dev.stammkunde.customers.ErasureOrders;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.testing.InMemoryAudit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Orders of erasures in memory. */
public final class InMemoryErasures implements ErasureOrders {

    private final Map<CustomerId, ErasureOrder> orders = new HashMap<>();
    private final InMemoryAudit audit;

    public InMemoryErasures(InMemoryAudit audit) {
        this.audit = audit;
    }

    @Override
    public synchronized Optional<ErasureOrder> find(CustomerId customer) {
        return Optional.ofNullable(orders.get(customer));
    }

    @Override
    public synchronized ErasureOrder keep(ErasureOrder order, AuditEntry entry) {
        ErasureOrder first = orders.putIfAbsent(order.customer(), order);
        if (first == null) {
            audit.add(entry);
            return order;
        }
        return first;
    }
}
