package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.calls.OutboundRequest;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.rewards.codes.CodeRefusal;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Webhooks of WooCommerce's REST API, of all systems that the shop tells something. Their secrets
 * are not shown. One that fails several times in a row is switched off.
 */
final class WooCommerceWebhooks implements WebhookAdmin {

    private static final String WEBHOOKS = "/wp-json/wc/v3/webhooks";
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 10;

    private final WooCommerceAdmin shop;

    WooCommerceWebhooks(WooCommerceAdmin shop) {
        this.shop = shop;
    }

    @Override
    public WebhookList list() {
        List<FoundWebhook> all = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            WebhookList next = list(page);
            if (!(next instanceof WebhookList.Shown shown)) {
                return next;
            }
            all.addAll(shown.webhooks());
            if (shown.webhooks().size() < PAGE) {
                break;
            }
        }
        return new WebhookList.Shown(all);
    }

    private WebhookList list(int page) {
        ShopReply reply =
                shop.send(
                        OutboundRequest.get(shop.at(WEBHOOKS))
                                .asking("per_page", String.valueOf(PAGE))
                                .asking("page", String.valueOf(page)));
        return WebhookList.read(
                reply, json -> json.elements().stream().map(WooCommerceWebhooks::found).toList());
    }

    private static FoundWebhook found(JsonField webhook) {
        return new FoundWebhook(
                String.valueOf(webhook.integer("id")),
                webhook.text("topic"),
                webhook.text("delivery_url"),
                webhook.text("status").equals("active"));
    }

    @Override
    public ShopReply make(String topic, URI address, @Nullable String secret) {
        if (secret == null) {
            return new ShopReply.Refused(
                    CodeRefusal.INVALID,
                    "a new webhook needs its secret, which connect-shop knows");
        }
        return shop.send(
                OutboundRequest.post(
                        shop.at(WEBHOOKS),
                        JsonText.object(
                                json ->
                                        json.text("name", "Stammkunde: " + topic)
                                                .text("topic", topic)
                                                .text("delivery_url", address)
                                                .text("secret", secret)
                                                .text("status", "active"))));
    }

    @Override
    public ShopReply correct(String reference, URI address, @Nullable String secret) {
        return shop.send(
                OutboundRequest.post(
                        shop.at(WEBHOOKS + '/' + reference),
                        JsonText.object(
                                json ->
                                        json.text("delivery_url", address)
                                                .text("secret", secret)
                                                .text("status", "active"))));
    }

    @Override
    public Optional<String> findTopicOfCodes() {
        return Optional.of("coupon.created");
    }

    @Override
    public ShopReply deleteCode(String reference) {
        return shop.end(reference);
    }

    @Override
    public ShopReply end(String reference) {
        return shop.send(
                OutboundRequest.delete(shop.at(WEBHOOKS + '/' + reference))
                        .asking("force", "true"));
    }
}
