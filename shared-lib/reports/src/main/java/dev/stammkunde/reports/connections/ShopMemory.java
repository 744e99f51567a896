package dev.stammkunde.reports.connections;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers one thing of each of the last thousand shops, and since when. Safe for use by many
 * threads, which the local runner has.
 */
public final class ShopMemory<V> {

    public static final int MOST_SHOPS = 1_000;

    private final Map<String, Kept<V>> kept =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Kept<V>> eldest) {
                            return size() > MOST_SHOPS;
                        }
                    });

    /** What is remembered. */
    public record Kept<V>(V value, Instant at) {

        /** The clock of a laptop may be moved back, too. */
        public boolean isYoungerThan(Duration age, Instant now) {
            Duration actual = Duration.between(at, now);
            return !actual.isNegative() && actual.compareTo(age) < 0;
        }
    }

    public Optional<Kept<V>> find(String shopId) {
        return Optional.ofNullable(kept.get(shopId));
    }

    public void forget(String shopId) {
        kept.remove(shopId);
    }

    public void keep(String shopId, V value, Instant at) {
        synchronized (kept) {
            // Taken out first, so that it counts as the youngest.
            kept.remove(shopId);
            kept.put(shopId, new Kept<>(value, at));
        }
    }
}
