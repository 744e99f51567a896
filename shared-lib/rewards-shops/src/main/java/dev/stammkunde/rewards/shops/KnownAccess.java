package dev.stammkunde.rewards.shops;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Remembers shops' access for five minutes, and that there is none for one. Safe for many threads;
 * two that miss at once both ask.
 */
final class KnownAccess {

    private static final Duration KEEP = Duration.ofMinutes(5);
    private static final Duration KEEP_NONE = Duration.ofMinutes(1);
    private static final int MOST_SHOPS = 1_000;
    private static final String NONE = "no credentials for the shop's admin interface";

    private final FindShopAccess store;
    private final Map<String, Kept> known =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
                    return size() > MOST_SHOPS;
                }
            };

    private record Kept(Optional<ShopAccess> access, Instant until) {}

    KnownAccess(FindShopAccess store) {
        this.store = store;
    }

    /** Finds a shop's access as it was a few minutes ago, or is. */
    Optional<ShopAccess> find(String shopId, Instant now) {
        Kept kept;
        synchronized (known) {
            kept = known.get(shopId);
        }
        if (kept != null && now.isBefore(kept.until())) {
            return kept.access();
        }
        Optional<ShopAccess> access = store.find(shopId);
        synchronized (known) {
            known.put(shopId, new Kept(access, now.plus(access.isPresent() ? KEEP : KEEP_NONE)));
        }
        return access;
    }

    /**
     * Uses a shop's access.
     *
     * @param refused what it comes to that there is none
     * @param unclear what it comes to that it cannot be read
     */
    <T> T with(
            String shopId,
            Instant now,
            Function<ShopAccess, T> use,
            Function<String, T> refused,
            Function<String, T> unclear) {
        Optional<ShopAccess> found;
        try {
            found = find(shopId, now);
        } catch (AccessUnreadableException e) {
            return unclear.apply(String.valueOf(e.getMessage()));
        }
        return found.map(use).orElseGet(() -> refused.apply(NONE));
    }

    /** Asks anew the next time. */
    void forget(String shopId) {
        synchronized (known) {
            known.remove(shopId);
        }
    }
}
