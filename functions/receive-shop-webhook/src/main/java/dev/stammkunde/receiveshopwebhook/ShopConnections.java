package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.receiveshopwebhook.translation.ShopConnection;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers shops' connections for a while: a warm function verifies a delivery without a call.
 *
 * <p>A known shop is kept for five minutes, an unknown one for one, so that guessing names costs
 * one call each and a new shop works at once. After a wrong signature the secret is fetched anew,
 * unless that was just done: so a rotated secret is accepted from its first use on, and a flood of
 * forged deliveries costs one call in ten seconds per shop. Safe for use by many threads, which the
 * local runner has; two that miss at once both fetch.
 */
final class ShopConnections {

    static final Duration KEEP_KNOWN = Duration.ofMinutes(5);
    static final Duration KEEP_UNKNOWN = Duration.ofMinutes(1);
    static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(10);
    static final int MOST_SHOPS = 1_000;

    private final FindShopConnection store;
    private final Map<String, Kept> kept =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
                            return size() > MOST_SHOPS;
                        }
                    });

    private record Kept(Optional<ShopConnection> connection, Instant fetchedAt) {

        /** The clock of a laptop may be moved back, too. */
        boolean isYoungerThan(Duration age, Instant now) {
            Duration actual = Duration.between(fetchedAt, now);
            return !actual.isNegative() && actual.compareTo(age) < 0;
        }
    }

    ShopConnections(FindShopConnection store) {
        this.store = store;
    }

    /** Finds a shop's connection as it was a few minutes ago, or is. */
    Optional<ShopConnection> find(String shopId, Instant now) {
        Kept known = kept(shopId);
        if (known != null) {
            Duration age = known.connection().isPresent() ? KEEP_KNOWN : KEEP_UNKNOWN;
            if (known.isYoungerThan(age, now)) {
                return known.connection();
            }
        }
        return fetch(shopId, now);
    }

    /** Finds a shop's connection anew; empty if there is none, or if it was fetched just now. */
    Optional<ShopConnection> refresh(String shopId, Instant now) {
        Kept known = kept(shopId);
        return known != null && known.isYoungerThan(BETWEEN_REFRESHES, now)
                ? Optional.empty()
                : fetch(shopId, now);
    }

    private Optional<ShopConnection> fetch(String shopId, Instant now) {
        Optional<ShopConnection> connection = store.find(shopId);
        synchronized (kept) {
            // Taken out first, so that it counts as the youngest.
            kept.remove(shopId);
            kept.put(shopId, new Kept(connection, now));
        }
        return connection;
    }

    private @Nullable Kept kept(String shopId) {
        synchronized (kept) {
            return kept.get(shopId);
        }
    }
}
