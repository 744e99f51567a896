package dev.stammkunde.shop.testing;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.shop.access.ShopApiKey;
import dev.stammkunde.shop.access.ShopApiKeys;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** API keys of shops in memory. */
public final class InMemoryShopApiKeys implements ShopApiKeys {

    private final Map<String, ShopApiKey> keys = new ConcurrentHashMap<>();
    private final InMemoryAudit audit;

    public InMemoryShopApiKeys(InMemoryAudit audit) {
        this.audit = audit;
    }

    @Override
    public List<ShopApiKey> ofShop(String shopId) {
        return keys.values().stream()
                .filter(key -> key.shopId().equals(shopId))
                .sorted(Comparator.comparing((ShopApiKey key) -> key.made().at()).reversed())
                .toList();
    }

    @Override
    public synchronized void make(ShopApiKey key, AuditEntry entry) {
        if (keys.putIfAbsent(key.id(), key) != null || !audit.add(entry)) {
            throw new IllegalStateException("it is there");
        }
    }

    @Override
    public synchronized boolean revoke(ShopApiKey revoked, AuditEntry entry) {
        ShopApiKey known = keys.get(revoked.id());
        if (known == null || known.key().revokedAt() != null || !audit.add(entry)) {
            return false;
        }
        keys.put(revoked.id(), revoked);
        return true;
    }
}
