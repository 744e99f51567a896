package dev.stammkunde.localrunner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One delivery of a webhook, signed and with the headers that its platform sends.
 *
 * @param topic what of; Shopware and Standard Webhooks say it in the body
 */
record ShopDelivery(SoldOn shop, String topic, JsonNode body) {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final String ALGORITHM = "HmacSHA256";
    private static final String SECRET = "local-webhook-secret";

    /** Reads a payload of full size, to be varied. */
    static ObjectNode payload(String name) {
        try {
            return (ObjectNode)
                    Json.read(
                            Files.readString(
                                    ROOT.resolve(
                                            "functions/receive-shop-webhook/src/test/resources/"
                                                    + name)));
        } catch (IOException e) {
            throw new IllegalStateException("There is no payload " + name + ".", e);
        }
    }

    /**
     * Returns the request.
     *
     * @param id names the delivery
     * @param now when it is sent, which those say whose signatures hold for minutes
     */
    HttpRequest request(URI base, String id, Instant now) {
        if (shop == SoldOn.STANDARD) {
            return new StandardWebhook("msg_" + id, now, Json.write(body)).request(base);
        }
        if (shop == SoldOn.SHOPWARE) {
            ((ObjectNode) body).put("timestamp", now.getEpochSecond());
        }
        byte[] bytes = Json.bytes(body);
        byte[] signature = signature(bytes);
        var request =
                HttpRequest.newBuilder(base.resolve("/webhooks/" + shop.path() + '/' + shop.shop()))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
        if (shop == SoldOn.SHOPWARE) {
            return request.header("shopware-shop-signature", HexFormat.of().formatHex(signature))
                    .header("sw-version", "6.7.2.2")
                    .build();
        }
        var base64 = Base64.getEncoder().encodeToString(signature);
        if (shop == SoldOn.WOOCOMMERCE) {
            return request.header("X-WC-Webhook-Topic", topic)
                    .header("X-WC-Webhook-Signature", base64)
                    .header("X-WC-Webhook-Delivery-ID", id)
                    .build();
        }
        request.header("X-Shopify-Topic", topic)
                .header("X-Shopify-Hmac-Sha256", base64)
                .header("X-Shopify-Webhook-Id", id)
                .header("X-Shopify-API-Version", "2026-04");
        var triggeredAt = body.path("updated_at");
        if (triggeredAt.isTextual()) {
            request.header("X-Shopify-Triggered-At", triggeredAt.asText());
        }
        return request.build();
    }

    private static byte[] signature(byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Each Java has " + ALGORITHM + ".", e);
        }
    }
}
