package dev.stammkunde.reports.connections;

import dev.stammkunde.platform.Ids;
import dev.stammkunde.reports.connections.ShopMemory.Kept;
import dev.stammkunde.reports.platforms.translation.ShopConnection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers shops' connections for a while: a warm function verifies a delivery without a call.
 *
 * <p>A known shop is kept for five minutes. That there is no shop is kept for one, so that a new
 * one works within a minute. The two are bounded apart: whoever makes up names pushes out other
 * made-up names and no shop, and what can be no name is neither asked for nor kept. Each new name
 * still costs a call, 5 US dollars for a million; how many come, the API's throttling bounds. They
 * are not answered without a call beyond some number, since that would delay real shops' deliveries
 * in every environment that has just started.
 *
 * <p>After a wrong signature the secret is fetched anew, unless that was just done: so a rotated
 * secret is accepted from its first use on, and a flood of forged deliveries costs one call in ten
 * seconds per shop. Safe for use by many threads, which the local runner has; two that miss at once
 * both fetch.
 */
public final class ShopConnections {

    public static final Duration KEEP_KNOWN = Duration.ofMinutes(5);
    public static final Duration KEEP_UNKNOWN = Duration.ofMinutes(1);
    public static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(10);

    private final FindShopConnection store;
    private final ShopMemory<Optional<ShopConnection>> known = new ShopMemory<>();
    private final ShopMemory<Optional<ShopConnection>> unknown = new ShopMemory<>();

    public ShopConnections(FindShopConnection store) {
        this.store = store;
    }

    /** Finds a shop's connection as it was a few minutes ago, or is. */
    public Optional<ShopConnection> find(String shopId, Instant now) {
        if (!Ids.isShop(shopId)) {
            return Optional.empty();
        }
        return findKept(shopId)
                .filter(kept -> kept.isYoungerThan(ageOf(kept.value()), now))
                .map(Kept::value)
                .orElseGet(() -> fetch(shopId, now));
    }

    /** Finds a shop's connection anew; empty if there is none, or if it was fetched just now. */
    public Optional<ShopConnection> refresh(String shopId, Instant now) {
        boolean justFetched =
                findKept(shopId)
                        .filter(kept -> kept.isYoungerThan(BETWEEN_REFRESHES, now))
                        .isPresent();
        return justFetched ? Optional.empty() : fetch(shopId, now);
    }

    private Optional<ShopConnection> fetch(String shopId, Instant now) {
        Optional<ShopConnection> connection = store.find(shopId);
        boolean isKnown = connection.isPresent();
        (isKnown ? known : unknown).keep(shopId, connection, now);
        (isKnown ? unknown : known).forget(shopId);
        return connection;
    }

    private Optional<Kept<Optional<ShopConnection>>> findKept(String shopId) {
        return known.find(shopId).or(() -> unknown.find(shopId));
    }

    private static Duration ageOf(Optional<ShopConnection> connection) {
        return connection.isPresent() ? KEEP_KNOWN : KEEP_UNKNOWN;
    }
}
