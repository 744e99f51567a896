package dev.stammkunde.shop.access;

import dev.stammkunde.platform.Sha256;

import java.time.Instant;

/**
 * An API key of one shop as its team sees it, which never has the key itself.
 *
 * @param ending the last characters of the key, by which its owner knows it
 */
public record ShopApiKey(String shopId, ApiKeyHash hash, ApiKey key, String ending, Making made) {

    /** Who made a key, and when. */
    public record Making(String by, Instant at) {}

    private static final int ID_DIGITS = 20;

    /** What it is called in addresses, of which neither the key nor its hash can be found. */
    public String id() {
        return id(hash);
    }

    static String id(ApiKeyHash hash) {
        return Sha256.of("id of " + hash.hex()).substring(0, ID_DIGITS);
    }

    /** Returns it as it is from a time on, when it opens nothing any more. */
    ShopApiKey revoked(Instant at) {
        return new ShopApiKey(
                shopId,
                hash,
                new ApiKey(key.shops(), key.label(), key.expiresAt(), at),
                ending,
                made);
    }

    /** Tells no hash. */
    @Override
    public String toString() {
        return "ShopApiKey[" + id() + "]";
    }
}
