package dev.stammkunde.rewards.shops;

import dev.stammkunde.rewards.FindShopPlatform;
import dev.stammkunde.shop.Platform;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.time.Instant;
import java.util.Optional;

/**
 * The platforms to which shops have given access: by them codes are made, so by them it is decided
 * what codes can give. Calls no shop.
 */
public final class PlatformsOfShops implements FindShopPlatform {

    private final KnownAccess access;

    PlatformsOfShops(FindShopAccess access) {
        this.access = new KnownAccess(access);
    }

    /**
     * Builds it.
     *
     * @param prefix what stands before a shop's id in the name of the secret with its credentials
     */
    public static PlatformsOfShops of(SecretsManagerClient secrets, String prefix) {
        return new PlatformsOfShops(new SecretsManagerShopAccess(secrets, prefix));
    }

    @Override
    public Optional<Platform> find(String shopId, Instant now) {
        try {
            return access.find(shopId, now).map(ShopAccess::platform);
        } catch (AccessUnreadableException _) {
            return Optional.empty();
        }
    }
}
