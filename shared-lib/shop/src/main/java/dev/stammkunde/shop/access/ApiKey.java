package dev.stammkunde.shop.access;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * What an API key opens, and until when.
 *
 * @param shops ids of the shops whose members may be read with it; at least one, none with a comma,
 *     which separates them on their way from the authorizer to the function behind it
 * @param label what its owner calls it, for logs and lists; never a part of the key
 * @param expiresAt the first instant at which it no longer opens anything; absent means never
 * @param revokedAt when it was withdrawn; absent for one that is in use
 */
public record ApiKey(
        Set<String> shops, String label, @Nullable Instant expiresAt, @Nullable Instant revokedAt) {

    /** What a key is worth at a time. */
    public enum Validity {
        VALID,
        EXPIRED,
        REVOKED
    }

    public ApiKey {
        shops = Set.copyOf(shops);
        if (shops.isEmpty()
                || shops.stream().anyMatch(shop -> shop.isBlank() || shop.contains(","))) {
            throw new IllegalArgumentException(
                    "an API key opens at least one shop, whose id is not blank and has no comma");
        }
    }

    /** Says what this key is worth at a time. */
    public Validity validity(Instant at) {
        if (revokedAt != null && !revokedAt.isAfter(at)) {
            return Validity.REVOKED;
        }
        return expiresAt != null && !expiresAt.isAfter(at) ? Validity.EXPIRED : Validity.VALID;
    }
}
