package dev.stammkunde.shop.access;

import java.util.Optional;

/** Finds an API key by its hash. */
@FunctionalInterface
public interface FindApiKey {

    /**
     * Reads a key: one read of one item. A key that was made or withdrawn within the last second
     * may be read as it was before.
     *
     * @return empty for a key that was never made
     * @throws IllegalStateException if what is stored is no key
     */
    Optional<ApiKey> find(ApiKeyHash hash);
}
