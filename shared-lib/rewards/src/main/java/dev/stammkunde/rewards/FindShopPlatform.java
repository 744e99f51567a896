package dev.stammkunde.rewards;

import dev.stammkunde.shop.Platform;

import java.time.Instant;
import java.util.Optional;

/** Tells which platform makes a shop's codes. */
@FunctionalInterface
public interface FindShopPlatform {

    /** Finds the platform; nothing where there is no access to one that can be read. */
    Optional<Platform> find(String shopId, Instant now);
}
