package dev.stammkunde.customers.testing;

import dev.stammkunde.customers.ErasureOrders;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.testing.InMemoryAudit;

final class InMemoryErasuresTest extends ErasureOrdersContract {

    private final InMemoryAudit audit = new InMemoryAudit();
    private final InMemoryErasures orders = new InMemoryErasures(audit);

    @Override
    protected ErasureOrders orders() {
        return orders;
    }

    @Override
    protected AuditLog log() {
        return audit;
    }
}
