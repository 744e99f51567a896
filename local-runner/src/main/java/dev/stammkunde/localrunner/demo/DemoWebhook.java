package dev.stammkunde.localrunner.demo;

import dev.stammkunde.localrunner.shops.LocalShops;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One delivery of the demo shop, signed as Shopify signs. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DemoWebhook(String topic, String deliveryId, Instant at, byte[] body)
        implements DemoDelivery {

    private static final String SHOP = "demo-shopify";
    private static final String ALGORITHM = "HmacSHA256";

    @Override
    public HttpRequest request(URI base, Instant now) {
        return HttpRequest.newBuilder(base.resolve("/webhooks/shopify/" + SHOP))
                .header("Content-Type", "application/json")
                .header("X-Shopify-Topic", topic)
                .header("X-Shopify-Shop-Domain", SHOP + ".myshopify.com")
                .header("X-Shopify-API-Version", "2025-10")
                .header("X-Shopify-Webhook-Id", "demo-" + deliveryId)
                .header("X-Shopify-Event-Id", "demo-event-" + deliveryId)
                .header("X-Shopify-Triggered-At", at.toString())
                .header("X-Shopify-Hmac-Sha256", signature())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private String signature() {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(
                    new SecretKeySpec(
                            LocalShops.WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Each Java has " + ALGORITHM + ".", e);
        }
    }
}
