package dev.stammkunde.platform.testing;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.AuditLog;

final class InMemoryAuditTest extends AuditLogContract {

    private final InMemoryAudit audit = new InMemoryAudit();

    @Override
    protected AuditLog log() {
        return audit;
    }

    @Override
    protected void write(AuditEntry entry) {
        audit.add(entry);
    }
}
