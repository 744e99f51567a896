package dev.stammkunde.webhooks.keys;

import dev.stammkunde.webhooks.EndpointStanding;
import dev.stammkunde.webhooks.WebhookEvent;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Standard Webhooks 1.0.0: base64 of the HMAC of {@code id.timestamp.body} with each valid secret,
 * with blanks between them. A receiver takes what one of its secrets fits.
 */
public final class WebhookSignature {

    private WebhookSignature() {}

    /**
     * Returns the headers of an attempt.
     *
     * @param secrets their bytes, the newest first
     * @param now when it is sent: receivers refuse what is minutes old
     */
    public static Map<String, String> headers(
            String id, String body, List<byte[]> secrets, Instant now) {
        String timestamp = String.valueOf(now.getEpochSecond());
        byte[] signed = (id + '.' + timestamp + '.' + body).getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", timestamp);
        headers.put(
                "webhook-signature",
                secrets.stream()
                        .map(secret -> SecretKeys.hmac(secret, signed))
                        .map(code -> "v1," + Base64.getEncoder().encodeToString(code))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    /** Returns the headers of an attempt at an endpoint. */
    public static Map<String, String> headers(
            WebhookEvent event, EndpointStanding standing, SecretKeys keys, Instant now) {
        return headers(
                event.id(),
                event.payload(),
                standing.valid(now).stream()
                        .map(secret -> keys.bytes(standing.endpoint(), secret))
                        .toList(),
                now);
    }
}
