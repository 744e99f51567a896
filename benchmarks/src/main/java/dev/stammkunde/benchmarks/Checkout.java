package dev.stammkunde.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.stammkunde.localrunner.shops.LocalShops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the server of a shop asks a local runner. Each answer that is none of 2xx is an exception.
 */
record Checkout(HttpClient http, URI base) {

    static final String SHOP = "demo-shopify";
    static final long POINTS = 200;

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final String HMAC = "HmacSHA256";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TERMS =
            """
            {"version": 0, "terms": {"step": 100, "stepValue": {"amount": "1.00", "currency": "EUR"}, "minimum": 200, "heldMinutes": 30}}
            """;
    private static final String RESERVATION =
            """
            {"customerId": "%s", "points": %d, "payable": {"amount": "40.00", "currency": "EUR"}}
            """;

    /** Returns where DynamoDB of the runner is. */
    URI dynamoDb() {
        HttpRequest.Builder asked = HttpRequest.newBuilder(base.resolve("/_local/endpoints"));
        return URI.create(send(asked).path("dynamodb").asText());
    }

    /** Lets orders be paid with points. */
    void setTerms() {
        String token =
                send(post("/_local/sign-in", "{\"user\":\"mia\",\"groups\":[\"marketing\"]}"))
                        .path("token")
                        .asText();
        send(
                HttpRequest.newBuilder(base.resolve("/admin/shops/" + SHOP + "/part-payment"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .PUT(HttpRequest.BodyPublishers.ofString(TERMS)));
    }

    void showPoints(String customer) {
        send(
                HttpRequest.newBuilder(
                                base.resolve(
                                        "/shops/" + SHOP + "/customers/" + customer + "/points"))
                        .header("Authorization", "Bearer " + LocalShops.API_KEY));
    }

    /** Returns the id of the reservation. */
    String reserve(String customer, String key) {
        return send(shop("", RESERVATION.formatted(customer, POINTS))
                        .header("Idempotency-Key", key))
                .path("id")
                .asText();
    }

    void capture(String reservation, String order) {
        send(shop("/" + reservation + "/capture", "{\"orderId\":\"" + order + "\"}"));
    }

    void callOff(String reservation) {
        send(shop("/" + reservation + "/void", ""));
    }

    /** Tells of a paid order, signed as Shopify signs. */
    void tell(String delivery, byte[] order) {
        send(
                HttpRequest.newBuilder(base.resolve("/webhooks/shopify/" + SHOP))
                        .header("Content-Type", "application/json")
                        .header("X-Shopify-Topic", "orders/paid")
                        .header("X-Shopify-Shop-Domain", SHOP + ".myshopify.com")
                        .header("X-Shopify-Webhook-Id", delivery)
                        .header("X-Shopify-Triggered-At", Instant.now().toString())
                        .header("X-Shopify-Hmac-Sha256", signature(order))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(order)));
    }

    private HttpRequest.Builder shop(String path, String body) {
        return post("/shops/" + SHOP + "/reservations" + path, body)
                .header("Authorization", "Bearer " + LocalShops.API_KEY);
    }

    private HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(
                            request.timeout(LONGEST).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(
                    new SecretKeySpec(
                            LocalShops.WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Each Java has " + HMAC + ".", e);
        }
    }
}
