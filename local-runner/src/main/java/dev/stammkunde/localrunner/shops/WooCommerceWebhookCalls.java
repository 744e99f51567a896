package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.util.Optional;
import java.util.regex.Pattern;

/** Plays what WooCommerce's REST API knows of webhooks. Secrets are never shown. */
final class WooCommerceWebhookCalls {

    static final String WEBHOOKS = "/wp-json/wc/v3/webhooks";

    private static final Pattern TOPIC =
            Pattern.compile("(order|customer|coupon|product)\\.(created|updated|deleted|restored)");

    private final String shop;
    private final PlayedWebhooks webhooks;

    WooCommerceWebhookCalls(String shop, PlayedWebhooks webhooks) {
        this.shop = shop;
        this.webhooks = webhooks;
    }

    ShopAnswer answer(ShopCall call) {
        var id = call.path().substring(WEBHOOKS.length()).replace("/", "");
        if (call.method().equals("GET")) {
            return list(call);
        }
        if (id.isEmpty()) {
            return create(call.body());
        }
        var found = webhooks.find(shop, id);
        if (found.isEmpty()) {
            return PlayedWooCommerce.error(
                    404, "woocommerce_rest_shop_webhook_invalid_id", "Invalid ID.");
        }
        if (call.method().equals("DELETE")) {
            webhooks.remove(shop, id);
            return ShopAnswer.ok(shown(found.get()));
        }
        var changed = changed(found.get(), call.body());
        webhooks.keep(shop, changed);
        return ShopAnswer.ok(shown(changed));
    }

    private ShopAnswer list(ShopCall call) {
        var list = Json.array();
        if (call.query().getOrDefault("page", "1").equals("1")) {
            webhooks.all(shop).forEach(webhook -> list.add(shown(webhook)));
        }
        return ShopAnswer.ok(list);
    }

    private ShopAnswer create(JsonNode body) {
        var topic = body.path("topic").asText();
        if (!TOPIC.matcher(topic).matches()) {
            return PlayedWooCommerce.error(
                    400,
                    "woocommerce_rest_shop_webhook_invalid_topic",
                    "Webhook topic is required and must be valid.");
        }
        var webhook =
                new PlayedWebhook(
                        String.valueOf(webhooks.next() % 1_000_000_000),
                        topic,
                        body.path("delivery_url").asText(),
                        body.path("secret").asText(),
                        body.path("status").asText("active").equals("active"),
                        0,
                        0);
        webhooks.keep(shop, webhook);
        webhooks.ping(webhook);
        return ShopAnswer.of(201, shown(webhook));
    }

    private static PlayedWebhook changed(PlayedWebhook webhook, JsonNode body) {
        var result = webhook;
        if (body.hasNonNull("delivery_url")) {
            result = result.to(body.path("delivery_url").asText());
        }
        if (body.hasNonNull("secret")) {
            result = result.signedWith(body.path("secret").asText());
        }
        return Optional.of(body.path("status").asText(""))
                .filter(status -> !status.isEmpty())
                .map(status -> status.equals("active"))
                .map(result::turned)
                .orElse(result);
    }

    private static ObjectNode shown(PlayedWebhook webhook) {
        return Json.object()
                .put("id", Integer.parseInt(webhook.id()))
                .put("name", "Webhook")
                .put("status", webhook.isOn() ? "active" : "disabled")
                .put("topic", webhook.topic())
                .put("delivery_url", webhook.address());
    }
}
