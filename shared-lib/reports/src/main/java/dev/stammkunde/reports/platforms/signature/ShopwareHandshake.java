package dev.stammkunde.reports.platforms.signature;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What an app of Shopware's and a shop prove to each other when the app is installed: that both
 * know the secret in its {@code manifest.xml}.
 */
public final class ShopwareHandshake {

    private ShopwareHandshake() {}

    /**
     * Verifies that a shop signed the query of its request.
     *
     * @param sentAt the query's time, in seconds since 1970
     */
    public static SignatureVerdict verify(
            Map<String, String> headers, String rawQuery, long sentAt, String secret, Instant now) {
        String given = headers.get("shopware-app-signature");
        if (given == null) {
            return SignatureVerdict.MISSING;
        }
        byte[] code;
        try {
            code = HexFormat.of().parseHex(given.strip());
        } catch (IllegalArgumentException _) {
            return SignatureVerdict.MALFORMED;
        }
        if (!Hmac.matches(List.of(code), List.of(secret), Hmac::utf8, Hmac.utf8(rawQuery))) {
            return SignatureVerdict.WRONG;
        }
        return Tolerance.exceeded(now, sentAt)
                ? SignatureVerdict.OUTSIDE_TOLERANCE
                : SignatureVerdict.AUTHENTIC;
    }

    /** Returns what the shop compares with its own. */
    public static String proof(String shop, String shopUrl, String app, String secret) {
        return HexFormat.of()
                .formatHex(
                        Hmac.sha256(
                                Hmac.utf8(secret),
                                Hmac.utf8(shop),
                                Hmac.utf8(shopUrl),
                                Hmac.utf8(app)));
    }
}
