package dev.stammkunde.rewards.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.rewards.shops.RecordedShop.Answer;
import dev.stammkunde.rewards.shops.ShopAccess.ShopifyToken;
import dev.stammkunde.shop.Platform;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

final class ShopifyWebhooksTest extends ShopWebhooksContract {

    @Override
    Platform platform() {
        return Platform.SHOPIFY;
    }

    @Override
    ShopAccess access(URI address) {
        return new ShopifyToken(address, "shpat_1");
    }

    @Override
    Answer shows(List<Shown> webhooks) {
        String nodes =
                webhooks.stream()
                        .map(
                                each ->
                                        """
                                        {"id": "%s", "topic": "%s", "uri": "%s"}
                                        """
                                                .formatted(
                                                        each.reference(),
                                                        each.topic()
                                                                .replace('/', '_')
                                                                .toUpperCase(Locale.ROOT),
                                                        each.address()))
                        .collect(Collectors.joining(","));
        return Answer.ok("{\"data\": {\"found\": {\"nodes\": [" + nodes + "]}}}");
    }

    @Override
    Answer done() {
        return Answer.ok(
                """
                {"data": {"made": {"webhookSubscription": {"id": "gid://shopify/WebhookSubscription/8589934593"}, "userErrors": []}}}
                """);
    }

    @Override
    Answer denied() {
        return Answer.ok(
                """
                {"errors": [{"message": "Access denied for webhookSubscriptions field.", "extensions": {"code": "ACCESS_DENIED"}}]}
                """);
    }

    @Override
    Answer throttled() {
        return Answer.ok(
                """
                {"errors": [{"message": "Throttled", "extensions": {"code": "THROTTLED"}}],
                 "extensions": {"cost": {"requestedQueryCost": 100, "actualQueryCost": null,
                  "throttleStatus": {"maximumAvailable": 2000.0, "currentlyAvailable": 0, "restoreRate": 100.0}}}}
                """);
    }

    @Override
    boolean knowsOff() {
        return false;
    }

    @Override
    boolean canMake() {
        return true;
    }

    @Override
    String reference(int number) {
        return "gid://shopify/WebhookSubscription/" + (8_589_934_593L + number);
    }

    @Test
    void putBack_oneIsMissing_makesASubscriptionInTheWordsOfItsEnum() {
        shop.answers(List.of(shows(all().subList(1, 8)), done(), shows(all())));

        webhooks().putBack(place());

        String body = shop.asked().get(1).body();
        assertThat(shop.asked().get(1).path()).endsWith("/admin/api/2026-07/graphql.json");
        assertThat(Json.parse(body).text("query"))
                .contains("webhookSubscriptionCreate(topic: $topic, webhookSubscription: $input)");
        assertThat(JsonText.of(Json.parse(body).at("variables")))
                .isEqualTo(
                        "{\"topic\":\"ORDERS_PAID\",\"input\":{\"uri\":\"https://api.example/webhooks/shopify/my-shop\",\"format\":\"JSON\"}}");
    }

    @Test
    void putBack_topicNeedsAScope_saysWhatShopifySays() {
        shop.answers(
                List.of(
                        shows(all().subList(1, 8)),
                        Answer.ok(
                                """
                                {"data": {"made": {"webhookSubscription": null, "userErrors": [{"field": ["topic"],
                                 "message": "You cannot create a webhook subscription with the specified topic"}]}}}
                                """),
                        shows(all().subList(1, 8))));

        assertThat(webhooks().putBack(place()).problems())
                .hasEntrySatisfying(
                        "orders/paid",
                        problem -> assertThat(problem).contains("cannot create a webhook"));
    }
}
