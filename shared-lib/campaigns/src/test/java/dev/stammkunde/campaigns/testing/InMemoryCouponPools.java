package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.campaigns.CouponPools.Taking.PoolEmpty;
import dev.stammkunde.campaigns.CouponPools.Taking.Taken;
import dev.stammkunde.campaigns.GiftKey;
import dev.stammkunde.campaigns.ImportCouponCodes;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.SampleEntries;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Coupon codes in memory. */
public final class InMemoryCouponPools implements CouponPools, ImportCouponCodes {

    private final Map<GiftKey, Taken> gifts = new HashMap<>();
    private final Map<Pool, Map<String, Optional<LocalDate>>> free = new HashMap<>();
    private final Map<Pool, Set<String>> known = new HashMap<>();

    private final InMemoryAudit audit;

    public InMemoryCouponPools() {
        this(new InMemoryAudit());
    }

    /** Keeps what others write to the audit too. */
    public InMemoryCouponPools(InMemoryAudit audit) {
        this.audit = audit;
    }

    /** Returns who did what. */
    public InMemoryAudit audit() {
        return audit;
    }

    private record Pool(String shopId, String name) {}

    @Override
    public synchronized Optional<Taken> find(GiftKey key) {
        return Optional.ofNullable(gifts.get(key))
                .map(taken -> new Taken(taken.code(), taken.validUntil(), true));
    }

    @Override
    public synchronized Taking take(GiftKey key, String pool, LocalDate today, Instant now) {
        Optional<Taken> before = find(key);
        if (before.isPresent()) {
            return before.get();
        }
        Map<String, Optional<LocalDate>> codes =
                free.getOrDefault(new Pool(key.customer().shopId(), pool), new HashMap<>());
        codes.values().removeIf(until -> until.filter(today::isAfter).isPresent());
        if (codes.isEmpty()) {
            return new PoolEmpty();
        }
        Map.Entry<String, Optional<LocalDate>> first = codes.entrySet().iterator().next();
        Taken taken = new Taken(first.getKey(), first.getValue().orElse(null), false);
        codes.remove(taken.code());
        gifts.put(key, taken);
        return taken;
    }

    @Override
    public synchronized long left(String shopId, String pool) {
        return free.getOrDefault(new Pool(shopId, pool), Map.of()).size();
    }

    /** Lets codes be there that somebody imported before the test. */
    public List<String> put(
            String shopId, String pool, List<String> codes, @Nullable LocalDate validUntil) {
        return put(new NewCodes(shopId, pool, codes, validUntil), SampleEntries.next(shopId));
    }

    @Override
    public synchronized List<String> put(NewCodes codes, AuditEntry entry) {
        Pool key = new Pool(codes.shopId(), codes.pool());
        List<String> duplicates = new ArrayList<>();
        for (String code : codes.codes()) {
            if (known.computeIfAbsent(key, _ -> new HashSet<>()).add(code)) {
                free.computeIfAbsent(key, _ -> new LinkedHashMap<>())
                        .put(code, Optional.ofNullable(codes.validUntil()));
            } else {
                duplicates.add(code);
            }
        }
        if (duplicates.size() < codes.codes().size()) {
            audit.add(entry);
        }
        return duplicates;
    }
}
