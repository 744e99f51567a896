package dev.stammkunde.manageaccess;

import dev.stammkunde.shop.Platform;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes secrets as platforms want them, of 256 bits of chance. */
final class NewWebhookSecret {

    private static final int BYTES = 32;

    private final SecureRandom chance;

    NewWebhookSecret(SecureRandom chance) {
        this.chance = chance;
    }

    String secret(Platform platform) {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return switch (platform) {
            case SHOPIFY -> throw new IllegalArgumentException("Shopify gives its own");
            case WOOCOMMERCE -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            // 64 characters, of which it wants at least so many.
            case SHOPWARE -> HexFormat.of().formatHex(bytes);
            case STANDARD -> "whsec_" + Base64.getEncoder().encodeToString(bytes);
        };
    }
}
