package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.util.List;
import java.util.Optional;

/** Plays what Shopware's Admin API knows of webhooks, which an app brings. */
final class ShopwareWebhookCalls {

    private static final String APP = "7d3a1b0c5e6f48a2b1c0d9e8f7a6b5c4";
    private static final String WEBHOOK = "/api/webhook/";

    private final String shop;
    private final PlayedWebhooks webhooks;

    ShopwareWebhookCalls(String shop, PlayedWebhooks webhooks) {
        this.shop = shop;
        this.webhooks = webhooks;
    }

    List<ObjectNode> list() {
        return webhooks.all(shop).stream()
                .map(
                        webhook ->
                                Json.object()
                                        .put("id", webhook.id())
                                        .put("name", "stammkunde")
                                        .put("eventName", webhook.topic())
                                        .put("url", webhook.address())
                                        .put("active", webhook.isOn())
                                        .put("errorCount", webhook.failures())
                                        .put("appId", APP))
                .toList();
    }

    /** Changes a webhook; empty if that is not what the call wants. */
    Optional<ShopAnswer> change(ShopCall call) {
        if (!call.method().equals("PATCH") || !call.path().startsWith(WEBHOOK)) {
            return Optional.empty();
        }
        var found = webhooks.find(shop, call.path().substring(WEBHOOK.length()));
        found.ifPresent(
                webhook ->
                        webhooks.keep(
                                shop,
                                webhook.to(call.body().path("url").asText(webhook.address()))
                                        .turned(
                                                call.body()
                                                        .path("active")
                                                        .asBoolean(webhook.isOn()))));
        return Optional.of(
                found.map(_ -> ShopAnswer.nothing())
                        .orElseGet(
                                () ->
                                        PlayedShopware.error(
                                                404,
                                                "FRAMEWORK__RESOURCE_NOT_FOUND",
                                                "The resource was not found.")));
    }

    /** Installs the app: its webhooks replace those that it had. */
    void install(List<String> events, String address, String secret) {
        webhooks.all(shop).forEach(webhook -> webhooks.remove(shop, webhook.id()));
        for (String event : events) {
            webhooks.keep(
                    shop,
                    new PlayedWebhook(
                            "%032x".formatted(webhooks.next()),
                            event,
                            address,
                            secret,
                            true,
                            0,
                            0));
        }
    }
}
