package dev.stammkunde.shop;

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

    /** Returns the name used in webhook URLs and in stored documents. */
    public String pathSegment() {
        return pathSegment;
    }
}
