package dev.stammkunde.rewards.shops;

import dev.stammkunde.shop.Platform;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * Where a shop's webhooks are to go.
 *
 * @param api the address of the API, without a slash at its end
 * @param secret signs the webhooks of shops that let whoever makes a webhook choose it
 *     (WooCommerce); absent where none is to be made
 */
public record WebhookPlace(String shopId, URI api, @Nullable String secret) {

    /** Returns the address of a shop's webhooks. */
    public URI address(Platform platform) {
        return URI.create(api + path(platform));
    }

    /**
     * Whether an address is one at which this shop's webhooks are received, wherever the API is.
     */
    boolean isOurs(Platform platform, String address) {
        return address.endsWith(path(platform));
    }

    private String path(Platform platform) {
        return "/webhooks/" + platform.pathSegment() + '/' + shopId;
    }

    @Override
    public String toString() {
        return "WebhookPlace[" + shopId + ", " + api + "]";
    }
}
