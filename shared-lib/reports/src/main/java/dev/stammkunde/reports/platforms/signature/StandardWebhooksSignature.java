package dev.stammkunde.reports.platforms.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Standard Webhooks 1.0.0: base64 of the HMAC of {@code id.timestamp.body}.
 *
 * <p>The library of the same name reads the clock; here time is an input, so the check is our own.
 * Of several signatures in the header one must match; those of other versions than {@code v1} are
 * passed over. See https://www.standardwebhooks.com.
 */
public final class StandardWebhooksSignature implements SignatureScheme {

    private static final String SECRET_PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int MOST_SIGNATURES = 10;

    @Override
    public SignatureVerdict verify(
            Map<String, String> headers, byte[] body, List<String> secrets, Instant now) {
        String id = headers.get("webhook-id");
        String timestamp = headers.get("webhook-timestamp");
        String signatures = headers.get("webhook-signature");
        if (id == null || timestamp == null || signatures == null) {
            return SignatureVerdict.MISSING;
        }
        long sentAt;
        try {
            sentAt = Long.parseLong(timestamp);
        } catch (NumberFormatException _) {
            return SignatureVerdict.MALFORMED;
        }
        List<byte[]> given = codes(signatures);
        if (given.isEmpty()) {
            return SignatureVerdict.MALFORMED;
        }
        byte[] signedBefore = Hmac.utf8(id + "." + timestamp + ".");
        if (!Hmac.matches(given, secrets, StandardWebhooksSignature::key, signedBefore, body)) {
            return SignatureVerdict.WRONG;
        }
        return Tolerance.exceeded(now, sentAt)
                ? SignatureVerdict.OUTSIDE_TOLERANCE
                : SignatureVerdict.AUTHENTIC;
    }

    @Override
    public boolean accepts(String secret) {
        try {
            return key(secret).length > 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static List<byte[]> codes(String signatures) {
        List<byte[]> codes = new ArrayList<>();
        for (String signature : signatures.strip().split(" ", MOST_SIGNATURES + 1)) {
            if (signature.startsWith(VERSION) && codes.size() < MOST_SIGNATURES) {
                try {
                    codes.add(decoded(signature.substring(VERSION.length())));
                } catch (IllegalArgumentException _) {
                    continue;
                }
            }
        }
        return codes;
    }

    private static byte[] key(String secret) {
        return decoded(
                secret.startsWith(SECRET_PREFIX)
                        ? secret.substring(SECRET_PREFIX.length())
                        : secret);
    }

    /** Base64 with or without padding. */
    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
