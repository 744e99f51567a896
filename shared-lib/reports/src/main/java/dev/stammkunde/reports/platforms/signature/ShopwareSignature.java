package dev.stammkunde.reports.platforms.signature;

import dev.stammkunde.platform.json.JsonStart;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Hex of the body's HMAC under the secret that the shop got when the app was registered.
 *
 * <p>The body has the time of this attempt, also when it is a retry hours later: Shopware sets
 * {@code timestamp} just before it sends ({@code WebhookSender}, {@code AppPayloadServiceHelper}),
 * so the tolerance refuses no honest retry. Versions before 6.4.1 send none, which is accepted.
 */
public final class ShopwareSignature implements SignatureScheme {

    @Override
    public SignatureVerdict verify(
            Map<String, String> headers, byte[] body, List<String> secrets, Instant now) {
        String given = headers.get("shopware-shop-signature");
        if (given == null) {
            return SignatureVerdict.MISSING;
        }
        byte[] code;
        try {
            code = HexFormat.of().parseHex(given.strip());
        } catch (IllegalArgumentException _) {
            return SignatureVerdict.MALFORMED;
        }
        if (!Hmac.matches(List.of(code), secrets, Hmac::utf8, body)) {
            return SignatureVerdict.WRONG;
        }
        // A body that is no JSON has no time; the translation says so.
        OptionalLong sentAt = JsonStart.findNumber(body, "timestamp");
        if (sentAt.isPresent() && Tolerance.exceeded(now, sentAt.getAsLong())) {
            return SignatureVerdict.OUTSIDE_TOLERANCE;
        }
        return SignatureVerdict.AUTHENTIC;
    }
}
