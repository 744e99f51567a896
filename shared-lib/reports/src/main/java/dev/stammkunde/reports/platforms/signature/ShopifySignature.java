package dev.stammkunde.reports.platforms.signature;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Base64 of the body's HMAC under the app's client secret.
 *
 * <p>Nothing signed tells the time: a retry brings the original body for up to four hours, so there
 * is no tolerance to check. See https://shopify.dev/docs/apps/build/webhooks/verify-deliveries.
 */
public final class ShopifySignature implements SignatureScheme {

    @Override
    public SignatureVerdict verify(
            Map<String, String> headers, byte[] body, List<String> secrets, Instant now) {
        // Newer subscriptions send the header without the prefix.
        String given = headers.get("x-shopify-hmac-sha256");
        if (given == null) {
            given = headers.get("shopify-hmac-sha256");
        }
        if (given == null) {
            return SignatureVerdict.MISSING;
        }
        byte[] code;
        try {
            code = Base64.getDecoder().decode(given.strip());
        } catch (IllegalArgumentException _) {
            return SignatureVerdict.MALFORMED;
        }
        return Hmac.matches(List.of(code), secrets, Hmac::utf8, body)
                ? SignatureVerdict.AUTHENTIC
                : SignatureVerdict.WRONG;
    }
}
