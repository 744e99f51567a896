package dev.stammkunde.localrunner;

/** Where an order is told of, with the ids that the platform gives. */
enum SoldOn {
    SHOPIFY("shopify", "demo-shopify"),
    WOOCOMMERCE("woocommerce", "demo-woocommerce"),
    SHOPWARE("shopware", "demo-shopware"),
    STANDARD("standard", "demo-shop");

    private final String path;
    private final String shop;

    SoldOn(String path, String shop) {
        this.path = path;
        this.shop = shop;
    }

    String path() {
        return path;
    }

    String shop() {
        return shop;
    }

    /** Returns the id of an order that the tests number. */
    String order(int number) {
        return switch (this) {
            case SHOPIFY -> String.valueOf(6_120_047_733_000_000_000L + number);
            case WOOCOMMERCE -> String.valueOf(700_000 + number);
            case SHOPWARE -> "0190f1d2c4a77b0e9d2f3b6a5c%06d".formatted(number);
            case STANDARD -> "A-" + number;
        };
    }

    /** Returns the id of a customer that the tests number. */
    String customer(int number) {
        return switch (this) {
            case SHOPIFY -> String.valueOf(7_203_311_846_000_000_000L + number);
            case WOOCOMMERCE -> String.valueOf(40_000 + number);
            case SHOPWARE -> String.valueOf(10_000 + number);
            case STANDARD -> "c-" + number;
        };
    }
}
