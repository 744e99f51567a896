package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.calls.OutboundRequest;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.rewards.codes.CodeRefusal;
import dev.stammkunde.rewards.shops.ShopReply.Refused;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Optional;

/**
 * Webhooks of Shopware's Admin API. Only those of an app are signed, and an app's are made by its
 * {@code manifest.xml}: here none is made, and none that no app has counts. One that fails ten
 * times is switched off; Shopware may allow the app alone to switch it on again.
 */
final class ShopwareWebhooks implements WebhookAdmin {

    private static final int MOST = 500;

    private final ShopwareAdmin shop;

    ShopwareWebhooks(ShopwareAdmin shop) {
        this.shop = shop;
    }

    @Override
    public WebhookList list() {
        return WebhookList.read(
                shop.post(
                        "/api/search/webhook", JsonText.object(json -> json.number("limit", MOST))),
                json ->
                        json.elements("data").stream()
                                .filter(webhook -> webhook.findText("appId").isPresent())
                                .map(ShopwareWebhooks::found)
                                .toList());
    }

    private static FoundWebhook found(JsonField webhook) {
        return new FoundWebhook(
                webhook.text("id"),
                webhook.text("eventName"),
                webhook.text("url"),
                webhook.findBool("active").orElse(true));
    }

    @Override
    public ShopReply make(String topic, URI address, @Nullable String secret) {
        return fromTheApp();
    }

    @Override
    public ShopReply correct(String reference, URI address, @Nullable String secret) {
        return shop.send(
                OutboundRequest.patch(
                        shop.at("/api/webhook/" + reference),
                        JsonText.object(json -> json.text("url", address).bool("active", true))));
    }

    @Override
    public Optional<String> findTopicOfCodes() {
        return Optional.empty();
    }

    @Override
    public ShopReply deleteCode(String reference) {
        return shop.end(reference);
    }

    @Override
    public ShopReply end(String reference) {
        return fromTheApp();
    }

    private static Refused fromTheApp() {
        return new Refused(
                CodeRefusal.INVALID,
                "comes with the app: install it, or install it anew (integrations/shopware/README.md)");
    }
}
