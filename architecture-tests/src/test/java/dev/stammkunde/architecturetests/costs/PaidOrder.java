package dev.stammkunde.architecturetests.costs;

import dev.stammkunde.platform.json.JsonText;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A paid Shopify order of three lines, by a customer with a name, an address and a consent.
 *
 * @param payload with {@code {{order}}} and {@code {{customer}}} in place of ids
 */
record PaidOrder(String payload) {

    static final String SECRET = "measured-secret";

    private static final Instant CREATED = Instant.parse("2026-04-30T08:00:02Z");

    /** The day of the payload, which others take the place of. */
    private static final String DAY = "2026-05-01";

    /**
     * What API Gateway hands over for one webhook.
     *
     * @param attempt how many webhooks were triggered before it
     */
    String webhook(String topic, String order, String customer, int day, int attempt) {
        String body =
                payload.replace("{{order}}", order)
                        .replace("{{customer}}", customer)
                        .replace(DAY, "2026-05-%02d".formatted(day));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return JsonText.object(
                json ->
                        json.text("version", "2.0")
                                .text("routeKey", "POST /webhooks/{platform}/{shopId}")
                                .text("rawPath", "/webhooks/shopify/shop")
                                .object(
                                        "headers",
                                        headers ->
                                                headers.text("x-shopify-topic", topic)
                                                        .text("x-shopify-hmac-sha256", sign(bytes))
                                                        .text(
                                                                "x-shopify-webhook-id",
                                                                topic + "/" + order)
                                                        .text(
                                                                "x-shopify-triggered-at",
                                                                CREATED.plus(day, ChronoUnit.DAYS)
                                                                        .plusSeconds(attempt)))
                                .object(
                                        "pathParameters",
                                        path ->
                                                path.text("platform", "shopify")
                                                        .text("shopId", "shop"))
                                .object(
                                        "requestContext",
                                        context ->
                                                context.text("requestId", order)
                                                        .number("timeEpoch", 1_780_300_000_000L)
                                                        .object(
                                                                "http",
                                                                http ->
                                                                        http.text(
                                                                                "method", "POST")))
                                .text("body", Base64.getEncoder().encodeToString(bytes))
                                .bool("isBase64Encoded", true));
    }

    private static String sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
