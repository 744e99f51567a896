package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.calls.MakeCalls;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.NotJsonException;
import dev.stammkunde.rewards.shops.ShopAccess.ShopifyApp;
import dev.stammkunde.rewards.shops.ShopAccess.ShopifyToken;
import dev.stammkunde.rewards.shops.ShopAccess.ShopwareIntegration;
import dev.stammkunde.rewards.shops.ShopAccess.WooCommerceKey;
import dev.stammkunde.shop.Platform;

import java.net.URI;
import java.util.Optional;

/** Credentials for a shop's admin interface, as somebody wrote them down. Never shown as text. */
public final class ShopAccessDocument {

    private final String text;
    private final ShopAccess access;

    private ShopAccessDocument(String text, ShopAccess access) {
        this.text = text;
        this.access = access;
    }

    /**
     * Reads a document as {@code docs/shop-codes.md} tells it.
     *
     * @throws IllegalArgumentException if it is none; the message names the field and never quotes
     *     its value
     */
    public static ShopAccessDocument read(String text) {
        try {
            return new ShopAccessDocument(text, ShopAccessJson.read(Json.parse(text)));
        } catch (InvalidFieldException | NotJsonException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Returns the document as it was read. */
    public String text() {
        return text;
    }

    /** Returns which platform it leads to. */
    public Platform platform() {
        return access.platform();
    }

    /** Returns where the shop is. */
    public URI address() {
        return access.address();
    }

    /** Finds the secret that signs the shop's webhooks, where the credentials hold it. */
    public Optional<String> findWebhookSecret() {
        return switch (access) {
            case ShopifyApp app -> Optional.of(app.client().secret());
            case ShopifyToken _, WooCommerceKey _, ShopwareIntegration _ -> Optional.empty();
        };
    }

    /** Returns what uses these credentials, whether or not they are kept. */
    public WebhooksInShops use(MakeCalls calls) {
        return new WebhooksInShops(_ -> Optional.of(access), calls, Pauses.real());
    }

    @Override
    public String toString() {
        return "ShopAccessDocument[" + address() + "]";
    }
}
