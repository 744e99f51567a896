package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Orders that the shops that the runner plays have, whether their webhooks tell or not. */
final class ShopsOrders {

    private static final String BASIC =
            "Basic "
                    + Base64.getEncoder()
                            .encodeToString("ck_local:cs_local".getBytes(StandardCharsets.UTF_8));

    private final RunnerClient client;

    ShopsOrders(RunnerClient client) {
        this.client = client;
    }

    /** Writes an order by the shop's own admin interface, which gives it the time of the clock. */
    void write(SoldOn shop, JsonNode order) throws Exception {
        var answer =
                switch (shop) {
                    case SHOPIFY ->
                            client.post(
                                    "/_shops/demo-shopify/admin/api/2026-07/orders.json",
                                    Json.write(Json.object().set("order", order)),
                                    "X-Shopify-Access-Token",
                                    "shpat_local");
                    case WOOCOMMERCE ->
                            client.post(
                                    "/_shops/demo-woocommerce/wp-json/wc/v3/orders",
                                    Json.write(order),
                                    "Authorization",
                                    BASIC);
                    case SHOPWARE ->
                            client.post(
                                    "/_shops/demo-shopware/api/order",
                                    Json.write(order),
                                    "Authorization",
                                    "Bearer local-access-token");
                    case STANDARD -> throw new IllegalArgumentException("has no admin interface");
                };
        assertThat(answer.statusCode()).isBetween(200, 204);
    }

    /** Returns the webhook that tells an order as the shop has it. */
    ShopDelivery webhook(SoldOn shop, String orderId) throws Exception {
        for (JsonNode order : all(shop)) {
            if (order.path("id").asText().equals(orderId)) {
                return new ShopDelivery(shop, topic(shop), told(shop, order));
            }
        }
        throw new AssertionError("There is no order " + orderId);
    }

    private static String topic(SoldOn shop) {
        return shop == SoldOn.SHOPIFY ? "orders/paid" : "order.updated";
    }

    private static JsonNode told(SoldOn shop, JsonNode order) {
        if (shop != SoldOn.SHOPWARE) {
            return order;
        }
        var envelope = ShopDelivery.payload("shopware/order-paid.json");
        ((ObjectNode) envelope.at("/data/payload")).set("order", order);
        return envelope;
    }

    private JsonNode all(SoldOn shop) throws Exception {
        return switch (shop) {
            case SHOPIFY ->
                    Json.read(
                                    client.get(
                                                    "/_shops/demo-shopify/admin/api/2026-07/orders.json",
                                                    "X-Shopify-Access-Token",
                                                    "shpat_local")
                                            .body())
                            .path("orders");
            case WOOCOMMERCE ->
                    Json.read(
                            client.get(
                                            "/_shops/demo-woocommerce/wp-json/wc/v3/orders?per_page=100",
                                            "Authorization",
                                            BASIC)
                                    .body());
            case SHOPWARE ->
                    Json.read(
                                    client.post(
                                                    "/_shops/demo-shopware/api/search/order",
                                                    "{}",
                                                    "Authorization",
                                                    "Bearer local-access-token")
                                            .body())
                            .path("data");
            case STANDARD -> throw new IllegalArgumentException("has no admin interface");
        };
    }
}
