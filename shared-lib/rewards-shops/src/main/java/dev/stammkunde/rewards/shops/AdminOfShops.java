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

    ShopAdmin of(ShopAccess access, Instant now) {
        return switch (access) {
            case ShopifyToken shopify -> new ShopifyAdmin(calls, shopify);
            case ShopifyApp shopify ->
                    new ShopifyAdmin(
                            calls,
                            shopify,
                            tokens(ShopifyAdmin.tokenAddress(shopify), shopify.client()),
                            now);
            case WooCommerceKey key -> new WooCommerceAdmin(calls, key, now);
            case ShopwareIntegration shopware ->
                    new ShopwareAdmin(
                            calls,
                            shopware,
                            tokens(ShopwareAdmin.tokenAddress(shopware), shopware.client()),
                            now);
        };
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
