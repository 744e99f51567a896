package dev.stammkunde.rewards.shops;

import dev.stammkunde.shop.Platform;

import java.util.List;

/** The rights that the product's credentials need in a shop: for codes, webhooks and orders. */
public final class NeededRights {

    private NeededRights() {}

    /**
     * Returns the rights in the platform's words: Shopify's access scopes, what a key of
     * WooCommerce's and its user may do, and Shopware's privileges.
     */
    public static List<String> of(Platform platform) {
        return switch (platform) {
            case SHOPIFY ->
                    List.of(
                            "read_customer_merge",
                            "read_customers",
                            "read_orders",
                            "write_discounts");
            case WOOCOMMERCE ->
                    List.of(
                            "read coupons",
                            "read customers",
                            "read orders",
                            "read webhooks",
                            "Read/Write of the key");
            case SHOPWARE ->
                    List.of(
                            "customer:read",
                            "order:read",
                            "promotion:read",
                            "promotion_individual_code:read",
                            "webhook:read");
            case STANDARD -> List.of();
        };
    }
}
