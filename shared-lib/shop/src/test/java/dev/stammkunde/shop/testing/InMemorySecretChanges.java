package dev.stammkunde.shop.testing;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.shop.access.SecretChanges;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Changes of shops' webhook secrets in memory. */
public final class InMemorySecretChanges implements SecretChanges {

    private final Map<String, SecretChange> byShop = new HashMap<>();
    private final InMemoryAudit audit;

    public InMemorySecretChanges(InMemoryAudit audit) {
        this.audit = audit;
    }

    @Override
    public synchronized Optional<SecretChange> find(String shopId) {
        return Optional.ofNullable(byShop.get(shopId));
    }

    @Override
    public synchronized boolean announce(int seen, AuditEntry entry) {
        int revision = find(entry.shopId()).map(SecretChange::revision).orElse(0);
        if (revision != seen || !audit.add(entry)) {
            return false;
        }
        byShop.put(
                entry.shopId(),
                new SecretChange(seen + 1, entry.acting().person(), entry.acting().at()));
        return true;
    }
}
