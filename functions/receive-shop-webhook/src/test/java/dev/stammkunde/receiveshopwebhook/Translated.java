package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.reports.platforms.PlatformAdapter;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.platforms.translation.Translation;
import dev.stammkunde.reports.testing.Connections;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopEvent;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deliveries as their translator understands them, and what is known of an order after them. */
final class Translated {

    /** After all that happens in the tests: what is ahead of receipt is not believed. */
    static final Instant NOW = Instant.parse("2026-05-20T08:00:00Z");

    private Translated() {}

    static List<ShopEvent> shopify(String topic, String body) {
        return shopify(topic, body, Map.of());
    }

    static List<ShopEvent> shopify(String topic, String body, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("x-shopify-topic", topic);
        return events(Platform.SHOPIFY, headers, body);
    }

    static List<ShopEvent> wooCommerce(String topic, String body) {
        return events(Platform.WOOCOMMERCE, Map.of("x-wc-webhook-topic", topic), body);
    }

    static List<ShopEvent> shopware(String body) {
        return events(Platform.SHOPWARE, Map.of(), body);
    }

    static List<ShopEvent> standard(String body) {
        return events(
                Platform.STANDARD,
                Map.of("webhook-id", "msg_1", "webhook-timestamp", "1777795199"),
                body);
    }

    /** Returns the order of the first event, which must be a report of one. */
    static ShopEvent.OrderReported order(List<ShopEvent> events) {
        return (ShopEvent.OrderReported) events.getFirst();
    }

    /** Returns what is known of an order after some deliveries. */
    @SafeVarargs
    static KnownOrder<Order> known(List<ShopEvent>... deliveries) {
        KnownOrder<Order> known = KnownOrder.nothing();
        for (List<ShopEvent> delivery : deliveries) {
            for (ShopEvent event : delivery) {
                known = OrderReport.of(event).map(known::hear).orElse(known);
            }
        }
        return known;
    }

    private static List<ShopEvent> events(
            Platform platform, Map<String, String> headers, String body) {
        Delivery delivery = new Delivery(platform, "laden", headers, Webhooks.utf8(body), NOW);
        Translation translation =
                PlatformAdapter.of(platform)
                        .translator()
                        .translate(delivery, Connections.of(platform));
        return ((Translation.Understood) translation).events();
    }
}
