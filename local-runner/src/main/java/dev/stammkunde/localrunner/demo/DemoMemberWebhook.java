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

/** One delivery of {@code demo-shop}, signed by Standard Webhooks. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DemoMemberWebhook(String id, Instant at, byte[] body) implements DemoDelivery {

    private static final String SHOP = "demo-shop";
    private static final String ALGORITHM = "HmacSHA256";

    @Override
    public HttpRequest request(URI base, Instant now) {
        var seconds = now.getEpochSecond();
        return HttpRequest.newBuilder(base.resolve("/webhooks/standard/" + SHOP))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(seconds))
                .header("webhook-signature", "v1," + signature(seconds))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private String signature(long seconds) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(
                    new SecretKeySpec(
                            LocalShops.WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Each Java has " + ALGORITHM + ".", e);
        }
    }
}
