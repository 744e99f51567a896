package dev.stammkunde.rewards.shops;

import dev.stammkunde.shop.Platform;

import java.net.URI;
import java.util.List;

/** How a shop's admin interface is reached. Nothing secret of it is ever shown as text. */
sealed interface ShopAccess {

    /** Where the shop is, without a slash at its end. */
    URI address();

    /** Which platform it leads to. */
    default Platform platform() {
        return switch (this) {
            case ShopifyToken _, ShopifyApp _ -> Platform.SHOPIFY;
            case WooCommerceKey _ -> Platform.WOOCOMMERCE;
            case ShopwareIntegration _ -> Platform.SHOPWARE;
        };
    }

    /** A name and its secret. */
    record Login(String name, String secret) {

        @Override
        public String toString() {
            return "Login";
        }
    }

    /** An app of Shopify's whose token does not end. */
    record ShopifyToken(URI address, String token) implements ShopAccess {

        @Override
        public String toString() {
            return "ShopifyToken[" + address + "]";
        }
    }

    /** An app of Shopify's that fetches a token for a day. */
    record ShopifyApp(URI address, Login client) implements ShopAccess {}

    /** A key of WooCommerce's REST API. */
    record WooCommerceKey(URI address, Login key) implements ShopAccess {}

    /**
     * An integration of Shopware's.
     *
     * @param salesChannels the ids of those in which the codes work
     */
    record ShopwareIntegration(URI address, Login client, List<String> salesChannels)
            implements ShopAccess {

        public ShopwareIntegration {
            salesChannels = List.copyOf(salesChannels);
        }
    }
}
