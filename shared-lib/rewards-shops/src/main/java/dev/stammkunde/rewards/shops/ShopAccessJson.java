package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.rewards.shops.ShopAccess.Login;
import dev.stammkunde.rewards.shops.ShopAccess.ShopifyApp;
import dev.stammkunde.rewards.shops.ShopAccess.ShopifyToken;
import dev.stammkunde.rewards.shops.ShopAccess.ShopwareIntegration;
import dev.stammkunde.rewards.shops.ShopAccess.WooCommerceKey;
import dev.stammkunde.shop.Platform;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads how a shop is reached, as its secret says. */
final class ShopAccessJson {

    private static final Pattern SHOPWARE_ID = Pattern.compile("[0-9a-f]{32}");
    private static final int MOST_CHANNELS = 50;

    private ShopAccessJson() {}

    /**
     * Reads a secret. What is wrong with it is told by the name of the field and never by its
     * value.
     *
     * @throws dev.stammkunde.platform.json.InvalidFieldException if a field is missing or wrong
     */
    static ShopAccess read(JsonField json) {
        Platform platform =
                json.at("platform")
                        .parsed(
                                "one of shopify, woocommerce, shopware",
                                name ->
                                        Platform.find(name)
                                                .filter(found -> found != Platform.STANDARD)
                                                .orElseThrow(IllegalArgumentException::new));
        URI address = json.at("address").parsed("an https address", ShopAccessJson::address);
        return switch (platform) {
            case SHOPIFY ->
                    json.has("accessToken")
                            ? new ShopifyToken(address, secret(json, "accessToken"))
                            : new ShopifyApp(address, client(json));
            case WOOCOMMERCE ->
                    new WooCommerceKey(
                            address,
                            new Login(secret(json, "consumerKey"), secret(json, "consumerSecret")));
            case SHOPWARE -> new ShopwareIntegration(address, client(json), channels(json));
            case STANDARD -> throw json.at("platform").invalid("has no admin interface");
        };
    }

    private static Login client(JsonField json) {
        return new Login(secret(json, "clientId"), secret(json, "clientSecret"));
    }

    /** Goes into a header, so it must be fit for one. */
    private static String secret(JsonField json, String name) {
        String secret = json.text(name).strip();
        if (secret.isEmpty() || !secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw json.at(name).invalid("must be a key as the platform makes them");
        }
        return secret;
    }

    private static List<String> channels(JsonField json) {
        List<JsonField> channels = json.elements("salesChannels");
        if (channels.isEmpty() || channels.size() > MOST_CHANNELS) {
            throw json.at("salesChannels").invalid("must hold one id to " + MOST_CHANNELS);
        }
        return channels.stream().map(ShopAccessJson::channel).toList();
    }

    private static String channel(JsonField field) {
        String id = field.text().toLowerCase(Locale.ROOT);
        if (!SHOPWARE_ID.matcher(id).matches()) {
            throw field.invalid("must be the id of a sales channel: 32 digits, 0 to 9 and a to f");
        }
        return id;
    }

    private static URI address(String text) {
        URI address = URI.create(text.strip().replaceAll("/+$", ""));
        if (address.getScheme() == null
                || address.getHost() == null
                || address.getRawQuery() != null
                || address.getRawFragment() != null
                || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException();
        }
        return address;
    }
}
