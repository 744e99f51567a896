package dev.stammkunde.reports.testing;

import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.reports.missed.DismissMissed;
import dev.stammkunde.reports.missed.MissedOrders;

final class InMemoryMissedOrdersTest extends MissedOrdersContract {

    private final InMemoryMissedOrders missed = new InMemoryMissedOrders();

    @Override
    protected MissedOrders missed() {
        return missed;
    }

    @Override
    protected DismissMissed dismiss() {
        return missed;
    }

    @Override
    protected AuditLog log() {
        return missed.audit();
    }
}
