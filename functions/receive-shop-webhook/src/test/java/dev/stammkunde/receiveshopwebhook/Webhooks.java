package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.reports.connections.ShopConnections;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.publishing.PublishOnce;
import dev.stammkunde.reports.publishing.TakeIn;
import dev.stammkunde.reports.testing.Connections;
import dev.stammkunde.reports.testing.FakeBus;
import dev.stammkunde.reports.testing.FakeShops;
import dev.stammkunde.reports.testing.InMemoryOrderMarks;
import dev.stammkunde.reports.testing.InMemoryQuarantine;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.testing.InMemoryShopRhythms;
import dev.stammkunde.testkit.FixedContext;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The whole function with fakes around it, and the four shops of the samples set up. */
final class Webhooks {

    static final String SECRET = "local-webhook-secret";
    static final Instant NOW = Instant.parse("2026-05-03T08:00:02Z");

    private static final Path EVENTS = Path.of("../../events/receive-shop-webhook");

    final FakeBus bus = new FakeBus();
    final InMemoryOrderMarks marks = new InMemoryOrderMarks();
    final InMemoryQuarantine quarantine = new InMemoryQuarantine();
    final InMemoryShopRhythms rhythms = new InMemoryShopRhythms();
    final FakeShops shops =
            new FakeShops()
                    .with("demo-shopify", Connections.of(Platform.SHOPIFY, SECRET))
                    .with("demo-woocommerce", Connections.of(Platform.WOOCOMMERCE, SECRET))
                    .with("demo-shopware", Connections.of(Platform.SHOPWARE, SECRET))
                    .with(
                            "demo-shop",
                            Connections.of(
                                    Platform.STANDARD,
                                    "whsec_" + Base64.getEncoder().encodeToString(utf8(SECRET))));

    private final OutcomeLog log = OutcomeLog.of("receive-shop-webhook");
    private final ShopConnections connections = new ShopConnections(shops);
    private final Metrics metrics = Metrics.of("receive-shop-webhook");
    private final ReceiveShopWebhook useCase =
            new ReceiveShopWebhook(
                    connections,
                    new TakeIn(new PublishOnce(bus, marks, log), quarantine, log),
                    quarantine,
                    new HeardShops(rhythms, log));
    private final ReceiveShopWebhookHandler handler =
            new ReceiveShopWebhookHandler(
                    new WebhookEdge(useCase, metrics),
                    new AppRegistrations(connections, metrics),
                    log);

    /** What API Gateway would answer. */
    record Answer(int status, JsonField headers, String body) {

        JsonField json() {
            return Json.parse(body);
        }
    }

    ReceiveShopWebhook useCase() {
        return useCase;
    }

    /** Invokes the function with a sample of {@code events/}. */
    Answer invokeSample(String name) {
        return answer(invoke(sample(name)));
    }

    Answer post(String platform, String shopId, Map<String, String> headers, byte[] body) {
        return answer(invoke(event(platform, shopId, headers, body)));
    }

    Answer postShopify(String topic, byte[] body) {
        Map<String, String> headers =
                Map.of("X-Shopify-Topic", topic, "X-Shopify-Hmac-Sha256", base64Mac(SECRET, body));
        return post("shopify", "demo-shopify", headers, body);
    }

    Answer postStandard(byte[] body) {
        String timestamp = Long.toString(NOW.getEpochSecond());
        byte[] signed = utf8("msg_1." + timestamp + ".");
        byte[] all = Arrays.copyOf(signed, signed.length + body.length);
        System.arraycopy(body, 0, all, signed.length, body.length);
        Map<String, String> headers =
                Map.of(
                        "webhook-id",
                        "msg_1",
                        "webhook-timestamp",
                        timestamp,
                        "webhook-signature",
                        "v1," + base64Mac(SECRET, all));
        return post("standard", "demo-shop", headers, body);
    }

    String invoke(byte[] event) {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event), response, FixedContext.unhurried());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return response.toString(StandardCharsets.UTF_8);
    }

    static byte[] sample(String name) {
        try {
            return Files.readAllBytes(EVENTS.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] payload(String platform, String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources", platform, name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Delivery shopify(String topic, byte[] body, Instant receivedAt) {
        return new Delivery(
                Platform.SHOPIFY,
                "demo-shopify",
                Map.of("x-shopify-topic", topic, "x-shopify-hmac-sha256", base64Mac(SECRET, body)),
                body,
                receivedAt);
    }

    static String base64Mac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(utf8(secret), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Answer answer(String response) {
        JsonField json = Json.parse(response);
        return new Answer(json.integer("statusCode"), json.at("headers"), json.text("body"));
    }

    private static byte[] event(
            String platform, String shopId, Map<String, String> headers, byte[] body) {
        return JsonText.objectBytes(
                json ->
                        json.text("routeKey", "POST /webhooks/{platform}/{shopId}")
                                .text("rawPath", "/webhooks/" + platform + "/" + shopId)
                                .object("headers", h -> headers.forEach(h::text))
                                .object(
                                        "requestContext",
                                        c ->
                                                c.text("requestId", "r-1")
                                                        .number("timeEpoch", NOW.toEpochMilli())
                                                        .object(
                                                                "http",
                                                                http ->
                                                                        http.text(
                                                                                "method", "POST")))
                                .object(
                                        "pathParameters",
                                        p -> p.text("platform", platform).text("shopId", shopId))
                                .text("body", Base64.getEncoder().encodeToString(body))
                                .bool("isBase64Encoded", true));
    }
}
