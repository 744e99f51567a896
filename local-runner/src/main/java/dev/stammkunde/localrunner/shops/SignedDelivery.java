package dev.stammkunde.localrunner.shops;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One delivery of a webhook, with the headers and the signature of its platform. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SignedDelivery(String shop, String topic, String id, Instant at, byte[] body) {

    private static final String ALGORITHM = "HmacSHA256";

    /** Returns the request that delivers it. */
    HttpRequest.Builder request(String platform, URI address, String secret) {
        var request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        byte[] signature = signature(secret, body);
        return switch (platform) {
            case "shopify" ->
                    request.header("X-Shopify-Topic", topic)
                            .header("X-Shopify-Shop-Domain", shop + ".myshopify.com")
                            .header("X-Shopify-Webhook-Id", id)
                            .header("X-Shopify-Triggered-At", at.toString())
                            .header("X-Shopify-Hmac-Sha256", base64(signature));
            case "woocommerce" ->
                    request.header("X-WC-Webhook-Topic", topic)
                            .header("X-WC-Webhook-Delivery-ID", id)
                            .header("X-WC-Webhook-Signature", base64(signature));
            // The body names the event.
            default ->
                    request.header("shopware-shop-signature", HexFormat.of().formatHex(signature))
                            .header("sw-version", "6.7.2.2");
        };
    }

    /** Returns what all three platforms sign with. */
    static byte[] signature(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Each Java has " + ALGORITHM + ".", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
