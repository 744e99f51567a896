package dev.stammkunde.shop;

import java.util.Optional;
import java.util.stream.Stream;

/** The shop systems whose webhooks are understood. */
public enum Platform {
    SHOPIFY("shopify"),
    WOOCOMMERCE("woocommerce"),
    SHOPWARE("shopware"),
    /** Any other shop, by Standard Webhooks with our own documented JSON. */
    STANDARD("standard");

    private final String pathSegment;

    Platform(String pathSegment) {
        this.pathSegment = pathSegment;
    }

    /** Finds a platform by its name in webhook URLs and in stored documents. */
    public static Optional<Platform> find(String pathSegment) {
        return Stream.of(values())
                .filter(platform -> platform.pathSegment.equals(pathSegment))
                .findFirst();
    }

    /** Returns the name used in webhook URLs and in stored documents. */
    public String pathSegment() {
        return pathSegment;
    }
}
