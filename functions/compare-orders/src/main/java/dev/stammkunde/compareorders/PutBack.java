package dev.stammkunde.compareorders;

import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.rewards.shops.NeededWebhook;
import dev.stammkunde.rewards.shops.ShopWebhooks;
import dev.stammkunde.rewards.shops.WebhookLook;
import dev.stammkunde.rewards.shops.WebhookMending;
import dev.stammkunde.rewards.shops.WebhookPlace;

import java.net.URI;

/** Puts a shop's webhooks back that it has switched off or lost, and says so. */
final class PutBack {

    private final ShopWebhooks webhooks;
    private final URI api;
    private final Metrics metrics;
    private final OutcomeLog log;

    PutBack(ShopWebhooks webhooks, URI api, Metrics metrics, OutcomeLog log) {
        this.webhooks = webhooks;
        this.api = api;
        this.metrics = metrics;
        this.log = log;
    }

    /** Looks at a shop's webhooks, and puts them back where one does not work. */
    void ofShop(String shopId, ShopConnection shop) {
        WebhookMending mending =
                webhooks.putBack(new WebhookPlace(shopId, api, shop.secrets().getFirst()));
        switch (mending.before()) {
            case WebhookLook.Seen _ -> tell(shopId, mending);
            case WebhookLook.Refused(String detail) -> unseen(shopId, detail);
            case WebhookLook.Unclear(String detail) -> unseen(shopId, detail);
        }
    }

    private void tell(String shopId, WebhookMending mending) {
        for (NeededWebhook webhook : mending.broken()) {
            log.warn("webhook-was-off")
                    .with(LogKey.SHOP_ID, shopId)
                    .with(LogKey.TOPIC, webhook.topic())
                    .with(LogKey.REASON, webhook.state())
                    .write();
        }
        mending.problems()
                .forEach(
                        (topic, problem) ->
                                log.error("webhook-not-put-back")
                                        .with(LogKey.SHOP_ID, shopId)
                                        .with(LogKey.TOPIC, topic)
                                        .with(LogKey.PROBLEM, problem)
                                        .write());
        if (!mending.broken().isEmpty()) {
            metrics.count("ShopWebhooksOff", mending.broken().size());
        }
    }

    private void unseen(String shopId, String detail) {
        log.warn("webhooks-not-seen")
                .with(LogKey.SHOP_ID, shopId)
                .with(LogKey.REASON, detail)
                .write();
    }
}
