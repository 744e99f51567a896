package dev.stammkunde.commands;

import dev.stammkunde.rewards.shops.NeededWebhook;
import dev.stammkunde.shop.Platform;

import java.net.URI;
import java.util.List;

/** What connect-shop tells people to do, by platform. */
final class ConnectAdvice {

    private ConnectAdvice() {}

    static String onCredentials(Platform platform) {
        return switch (platform) {
            case SHOPIFY ->
                    "client ID and secret of the installed app, and the address with"
                            + " myshopify.com (docs/connecting-a-shop.md#shopify)";
            case WOOCOMMERCE ->
                    "WooCommerce → Settings → Advanced → REST API, and permalinks other than"
                            + " Plain (docs/connecting-a-shop.md#woocommerce)";
            case SHOPWARE ->
                    "Settings → System → Integrations (docs/connecting-a-shop.md#shopware-6)";
            case STANDARD -> "";
        };
    }

    static String onRights(Platform platform) {
        return switch (platform) {
            case SHOPIFY ->
                    "release a version of the app with these scopes (integrations/shopify), and"
                            + " approve it in the shop";
            case WOOCOMMERCE ->
                    "give the key the permission Read/Write, and to a user who is a shop manager";
            case SHOPWARE -> "add these privileges to the role of the integration";
            case STANDARD -> "";
        };
    }

    static String onWebhooks(List<String> problems) {
        return problems.isEmpty()
                ? "the shop says that it did what was asked, and shows otherwise: try again"
                : problems.getFirst();
    }

    static String onAddress(URI api) {
        return "is " + api + " the stack's output ApiUrl? The shop must reach it from outside";
    }

    static String onSilence(Platform platform) {
        String look =
                "look for webhook-refused in the log of receive-shop-webhook: if it is there, the"
                        + " secrets differ; if nothing is, the shop did not deliver";
        return switch (platform) {
            case SHOPIFY, STANDARD -> look;
            case WOOCOMMERCE ->
                    look
                            + " (WooCommerce → Status → Scheduled Actions: WP-Cron must run). Then"
                            + " again, with --renew if the secrets differ";
            case SHOPWARE -> look + " (its message queue must run: bin/console messenger:consume)";
        };
    }

    /** Says what was done to a webhook. */
    static String what(NeededWebhook before) {
        return switch (before.state()) {
            case MISSING -> before.topic() + " created";
            case OFF -> before.topic() + " switched on again";
            case ELSEWHERE -> before.topic() + " went to " + before.address() + ", led here";
            case WORKS -> before.topic() + " written anew";
        };
    }
}
