package dev.stammkunde.platform.testing;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.items.KeyText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was done to shops, in memory. */
public final class InMemoryAudit implements AuditLog {

    private final Map<String, TreeMap<String, AuditEntry>> byShop = new TreeMap<>();

    /** Adds an entry, unless its request has one. */
    public synchronized boolean add(AuditEntry entry) {
        return byShop.computeIfAbsent(entry.shopId(), _ -> new TreeMap<>(Comparator.reverseOrder()))
                        .putIfAbsent(place(entry), entry)
                == null;
    }

    /** Whether the request of an entry has one. */
    public synchronized boolean holds(AuditEntry entry) {
        return byShop.getOrDefault(entry.shopId(), new TreeMap<>()).containsKey(place(entry));
    }

    private static String place(AuditEntry entry) {
        return KeyText.sortable(entry.acting().at()) + '#' + entry.acting().requestId();
    }

    /** Returns what was done to a shop, the newest first. */
    public synchronized List<AuditEntry> of(String shopId) {
        return List.copyOf(byShop.getOrDefault(shopId, new TreeMap<>()).values());
    }

    @Override
    public synchronized Page page(
            String shopId, Question question, Optional<String> after, int limit) {
        List<AuditEntry> left = new ArrayList<>();
        byShop.getOrDefault(shopId, new TreeMap<>())
                .forEach(
                        (place, entry) -> {
                            boolean isLater =
                                    after.filter(it -> place.compareTo(it) >= 0).isEmpty();
                            boolean isInTime =
                                    !entry.acting().at().isBefore(question.from())
                                            && entry.acting().at().isBefore(question.until());
                            if (isLater && isInTime && question.isAbout(entry)) {
                                left.add(entry);
                            }
                        });
        List<AuditEntry> page = left.stream().limit(limit).toList();
        return new Page(
                page, left.size() > limit ? Optional.of(place(page.getLast())) : Optional.empty());
    }
}
