package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.receiveshopwebhook.translation.ShopConnection;

import java.time.Duration;
import java.time.Instant;
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

    private final FindShopConnection store;
    private final ShopMemory<Optional<ShopConnection>> kept = new ShopMemory<>();

    ShopConnections(FindShopConnection store) {
        this.store = store;
    }

    /** Finds a shop's connection as it was a few minutes ago, or is. */
    Optional<ShopConnection> find(String shopId, Instant now) {
        return kept.find(shopId)
                .filter(known -> known.isYoungerThan(ageOf(known.value()), now))
                .map(ShopMemory.Kept::value)
                .orElseGet(() -> fetch(shopId, now));
    }

    /** Finds a shop's connection anew; empty if there is none, or if it was fetched just now. */
    Optional<ShopConnection> refresh(String shopId, Instant now) {
        boolean justFetched =
                kept.find(shopId)
                        .filter(known -> known.isYoungerThan(BETWEEN_REFRESHES, now))
                        .isPresent();
        return justFetched ? Optional.empty() : fetch(shopId, now);
    }

    private Optional<ShopConnection> fetch(String shopId, Instant now) {
        Optional<ShopConnection> connection = store.find(shopId);
        kept.keep(shopId, connection, now);
        return connection;
    }

    private static Duration ageOf(Optional<ShopConnection> connection) {
        return connection.isPresent() ? KEEP_KNOWN : KEEP_UNKNOWN;
    }
}
