package dev.stammkunde.localrunner;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One delivery of {@code demo-shop}, signed by Standard Webhooks. */
record StandardWebhook(String id, Instant at, String body) {

    private static final String SECRET = "local-webhook-secret";
    private static final String ALGORITHM = "HmacSHA256";

    HttpRequest request(URI base) {
        var seconds = String.valueOf(at.getEpochSecond());
        return HttpRequest.newBuilder(base.resolve("/webhooks/standard/demo-shop"))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", seconds)
                .header("webhook-signature", "v1," + signature(id + '.' + seconds + '.' + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String signature(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Each Java has " + ALGORITHM + ".", e);
        }
    }
}
