package dev.stammkunde.benchmarks;

import dev.stammkunde.reports.platforms.shopify.ShopifyTranslator;
import dev.stammkunde.reports.platforms.shopware.ShopwareTranslator;
import dev.stammkunde.reports.platforms.standard.StandardTranslator;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.platforms.translation.Translation;
import dev.stammkunde.reports.platforms.translation.Translator;
import dev.stammkunde.reports.platforms.woocommerce.WooCommerceTranslator;
import dev.stammkunde.shop.Platform;

import org.joda.money.CurrencyUnit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * One paid order per platform: the golden payloads of {@code receive-shop-webhook}, and for Shopify
 * one whose ids can be chosen.
 */
final class SampleDeliveries {

    static final String SHOP = "bench";
    private static final Instant RECEIVED = Instant.parse("2026-05-01T08:00:03Z");

    private final Platform platform;
    private final Translator translator;
    private final ShopConnection connection;
    private final Map<String, String> headers;
    private final String body;

    private SampleDeliveries(
            Platform platform, Translator translator, Map<String, String> headers, String body) {
        this.platform = platform;
        this.translator = translator;
        this.headers = headers;
        this.connection =
                new ShopConnection(
                        platform,
                        List.of("secret"),
                        CurrencyUnit.EUR,
                        ZoneId.of("Europe/Berlin"),
                        ShopConnection.CustomerKey.ANY);
        this.body = body;
    }

    /** Returns the delivery of a platform; the payloads are found from the repository's root. */
    static SampleDeliveries of(Platform platform, Path root) {
        Path golden =
                root.resolve("functions/receive-shop-webhook/src/test/resources")
                        .resolve(platform.pathSegment())
                        .resolve(
                                platform == Platform.WOOCOMMERCE
                                        ? "order-completed.json"
                                        : "order-paid.json");
        return switch (platform) {
            case SHOPIFY ->
                    new SampleDeliveries(
                            platform,
                            new ShopifyTranslator(),
                            Map.of("x-shopify-topic", "orders/paid"),
                            resource("shopify.json"));
            case WOOCOMMERCE ->
                    new SampleDeliveries(
                            platform,
                            new WooCommerceTranslator(),
                            Map.of("x-wc-webhook-topic", "order.updated"),
                            file(golden));
            case SHOPWARE ->
                    new SampleDeliveries(
                            platform, new ShopwareTranslator(), Map.of(), file(golden));
            case STANDARD ->
                    new SampleDeliveries(
                            platform,
                            new StandardTranslator(),
                            Map.of("webhook-id", "msg_1"),
                            file(golden));
        };
    }

    /** Returns the payload with ids of its own. */
    byte[] body(String orderId, String customerId) {
        return body.replace("{{order}}", orderId)
                .replace("{{customer}}", customerId)
                .getBytes(StandardCharsets.UTF_8);
    }

    Translation translate(byte[] payload) {
        return translator.translate(
                new Delivery(platform, SHOP, headers, payload, RECEIVED), connection);
    }

    private static String file(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = SampleDeliveries.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
