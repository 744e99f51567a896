package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.calls.MakeCalls;
import dev.stammkunde.rewards.shops.ShopAccess.Login;
import dev.stammkunde.rewards.shops.ShopAccess.ShopifyApp;
import dev.stammkunde.rewards.shops.ShopAccess.ShopifyToken;
import dev.stammkunde.rewards.shops.ShopAccess.ShopwareIntegration;
import dev.stammkunde.rewards.shops.ShopAccess.WooCommerceKey;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the adapter that a shop needs, and keeps the tokens of those that have some. */
final class AdminOfShops {

    private static final int MOST_SHOPS = 1_000;

    private final MakeCalls calls;
    private final Map<Place, Tokens> tokens =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Place, Tokens> eldest) {
                    return size() > MOST_SHOPS;
                }
            };

    /** Tokens are of a place and a login: new credentials get new ones. */
    private record Place(URI address, Login client) {}

    AdminOfShops(MakeCalls calls) {
        this.calls = calls;
    }

    /** Returns the adapter for a shop's codes. */
    ShopAdmin of(ShopAccess access, Instant now) {
        return switch (access) {
            case ShopifyToken shopify -> shopify(shopify);
            case ShopifyApp shopify -> shopify(shopify, now);
            case WooCommerceKey key -> woocommerce(key, now);
            case ShopwareIntegration shopware -> shopware(shopware, now);
        };
    }

    /** Returns the adapter for a shop's webhooks. */
    WebhookAdmin webhooks(ShopAccess access, Instant now) {
        return switch (access) {
            case ShopifyToken shopify -> new ShopifyWebhooks(shopify(shopify));
            case ShopifyApp shopify -> new ShopifyWebhooks(shopify(shopify, now));
            case WooCommerceKey key -> new WooCommerceWebhooks(woocommerce(key, now));
            case ShopwareIntegration shopware -> new ShopwareWebhooks(shopware(shopware, now));
        };
    }

    /** Returns what asks for the rights of a shop's credentials. */
    RightsAdmin rights(ShopAccess access, Instant now, PatientAsking patience) {
        return switch (access) {
            case ShopifyToken shopify -> new ShopifyRights(shopify(shopify), patience);
            case ShopifyApp shopify -> new ShopifyRights(shopify(shopify, now), patience);
            case WooCommerceKey key -> ProbedRights.of(woocommerce(key, now), patience);
            case ShopwareIntegration shopware -> ProbedRights.of(shopware(shopware, now), patience);
        };
    }

    /** Returns the adapter for a shop's orders. */
    OrderList orders(ShopAccess access, Instant now) {
        return switch (access) {
            case ShopifyToken shopify -> new ShopifyOrderList(shopify(shopify));
            case ShopifyApp shopify -> new ShopifyOrderList(shopify(shopify, now));
            case WooCommerceKey key -> new WooCommerceOrderList(woocommerce(key, now));
            case ShopwareIntegration shopware ->
                    new ShopwareOrderList(shopware(shopware, now), now);
        };
    }

    private ShopifyAdmin shopify(ShopifyToken access) {
        return new ShopifyAdmin(calls, access);
    }

    private ShopifyAdmin shopify(ShopifyApp access, Instant now) {
        return new ShopifyAdmin(
                calls, access, tokens(ShopifyAdmin.tokenAddress(access), access.client()), now);
    }

    private WooCommerceAdmin woocommerce(WooCommerceKey access, Instant now) {
        return new WooCommerceAdmin(calls, access, now);
    }

    private ShopwareAdmin shopware(ShopwareIntegration access, Instant now) {
        return new ShopwareAdmin(
                calls, access, tokens(ShopwareAdmin.tokenAddress(access), access.client()), now);
    }

    private Tokens tokens(URI address, Login client) {
        synchronized (tokens) {
            return tokens.computeIfAbsent(
                    new Place(address, client),
                    _ ->
                            new Tokens(
                                    new AdminCalls(
                                            calls,
                                            answer ->
                                                    answer.findText("error_description")
                                                            .or(() -> answer.findText("error"))
                                                            .orElse("")),
                                    address,
                                    client));
        }
    }
}
