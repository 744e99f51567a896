package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Plays what Shopify's Admin API knows of logging in, of webhooks and scopes. */
final class ShopifyWebhookCalls {

    private static final String SUBSCRIPTION = "gid://shopify/WebhookSubscription/";
    private static final List<String> SCOPES =
            List.of("read_customers", "read_customer_merge", "read_orders", "write_discounts");

    private final String shop;
    private final PlayedWebhooks webhooks;
    private final PlayedRights rights;

    ShopifyWebhookCalls(String shop, PlayedWebhooks webhooks, PlayedRights rights) {
        this.shop = shop;
        this.webhooks = webhooks;
        this.rights = rights;
    }

    /** Answers an operation; empty if it is about something else. */
    Optional<ShopAnswer> answer(String operation, String alias, JsonNode variables) {
        var id = variables.path("id").asText();
        var uri = variables.path("input").path("uri").asText();
        return switch (operation) {
            case "currentAppInstallation" -> Optional.of(scopes(alias));
            case "webhookSubscriptions" -> Optional.of(list(alias));
            case "webhookSubscriptionCreate" ->
                    Optional.of(create(alias, variables.path("topic").asText(), uri));
            case "webhookSubscriptionUpdate" ->
                    Optional.of(
                            webhooks.find(shop, id)
                                    .map(webhook -> keep(alias, webhook.to(uri)))
                                    .orElseGet(() -> complained(alias, "id", "does not exist")));
            case "webhookSubscriptionDelete" ->
                    Optional.of(
                            webhooks.remove(shop, id)
                                    ? made(alias)
                                    : complained(alias, "id", "does not exist"));
            default -> Optional.empty();
        };
    }

    /** Gives a token to the app that knows its secret. */
    static ShopAnswer token(JsonNode body) {
        return body.path("client_id").asText().equals(PlayedShopify.CLIENT)
                        && body.path("client_secret").asText().equals(LocalShops.WEBHOOK_SECRET)
                ? ShopAnswer.ok(
                        Json.object()
                                .put("access_token", PlayedShopify.TOKEN)
                                .put("expires_in", 86_399))
                : ShopAnswer.of(
                        401,
                        Json.object()
                                .put("error", "invalid_client")
                                .put("error_description", "The client credentials are wrong."));
    }

    private ShopAnswer scopes(String alias) {
        var answer = Json.object();
        var scopes = answer.putObject("data").putObject(alias).putArray("accessScopes");
        SCOPES.stream()
                .filter(scope -> rights.has(shop, scope))
                .forEach(scope -> scopes.addObject().put("handle", scope));
        return ShopAnswer.ok(answer);
    }

    private ShopAnswer list(String alias) {
        var answer = Json.object();
        var nodes = answer.putObject("data").putObject(alias).putArray("nodes");
        webhooks.all(shop).stream()
                // One that failed too often is deleted.
                .filter(PlayedWebhook::isOn)
                .forEach(
                        webhook ->
                                nodes.addObject()
                                        .put("id", webhook.id())
                                        .put("topic", spelt(webhook.topic()))
                                        .put("uri", webhook.address()));
        return ShopAnswer.ok(answer);
    }

    private static String spelt(String topic) {
        return topic.replace('/', '_').toUpperCase(Locale.ROOT);
    }

    private ShopAnswer create(String alias, String spelt, String uri) {
        var topic = topic(spelt);
        if (!rights.has(shop, scope(topic))) {
            return complained(
                    alias,
                    "topic",
                    "You cannot create a webhook subscription with the specified topic");
        }
        if (webhooks.all(shop).stream()
                .filter(PlayedWebhook::isOn)
                .anyMatch(each -> each.topic().equals(topic) && each.address().equals(uri))) {
            return complained(alias, "uri", "Address for this topic has already been taken");
        }
        return keep(
                alias,
                new PlayedWebhook(
                        SUBSCRIPTION + webhooks.next(),
                        topic,
                        uri,
                        LocalShops.WEBHOOK_SECRET,
                        true,
                        0,
                        0));
    }

    /** The last word is what happened. */
    private static String topic(String spelt) {
        var end = spelt.lastIndexOf('_');
        return end < 0
                ? spelt
                : (spelt.substring(0, end) + '/' + spelt.substring(end + 1))
                        .toLowerCase(Locale.ROOT);
    }

    private static String scope(String topic) {
        if (topic.startsWith("discounts/")) {
            return "write_discounts";
        }
        if (topic.equals("customers/merge")) {
            return "read_customer_merge";
        }
        return topic.startsWith("customers") ? "read_customers" : "read_orders";
    }

    private ShopAnswer keep(String alias, PlayedWebhook webhook) {
        webhooks.keep(shop, webhook);
        var answer = made(alias);
        ((ObjectNode) answer.body().path("data").path(alias))
                .putObject("webhookSubscription")
                .put("id", webhook.id());
        return answer;
    }

    private static ShopAnswer made(String alias) {
        var answer = Json.object();
        answer.putObject("data").putObject(alias).putArray("userErrors");
        return ShopAnswer.ok(answer);
    }

    private static ShopAnswer complained(String alias, String field, String message) {
        var answer = made(alias);
        var errors = ((ObjectNode) answer.body().path("data").path(alias)).putArray("userErrors");
        errors.addObject().put("message", message).putArray("field").add(field);
        return answer;
    }
}
