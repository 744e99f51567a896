package dev.stammkunde.reports.platforms.signature;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Base64 of the body's HMAC under the webhook's secret, whose HTML entities WooCommerce decodes
 * first. Nothing tells the time. See {@code generate_signature} in WooCommerce's {@code
 * WC_Webhook}.
 */
public final class WooCommerceSignature implements SignatureScheme {

    /** What WordPress's {@code wp_specialchars_decode(…, ENT_QUOTES)} decodes, in one pass. */
    private static final Pattern ENTITY =
            Pattern.compile(
                    "&(?:(lt|#0*60)|(gt|#0*62)|(quot|#0*34|#[xX]0*22)|(#0*39|#[xX]0*27)|(amp|#0*38|#[xX]0*26));");

    private static final Pattern PING = Pattern.compile("webhook_id=[0-9]{1,20}");
    private static final int LONGEST_PING = 64;

    @Override
    public SignatureVerdict verify(
            Map<String, String> headers, byte[] body, List<String> secrets, Instant now) {
        String given = headers.get("x-wc-webhook-signature");
        if (given == null) {
            return SignatureVerdict.MISSING;
        }
        byte[] code;
        try {
            code = Base64.getDecoder().decode(given.strip());
        } catch (IllegalArgumentException _) {
            return SignatureVerdict.MALFORMED;
        }
        return Hmac.matches(List.of(code), secrets, WooCommerceSignature::key, body)
                ? SignatureVerdict.AUTHENTIC
                : SignatureVerdict.WRONG;
    }

    /**
     * Returns whether this is the unsigned form post with which WooCommerce tries a new delivery
     * URL. It says nothing but that the webhook exists, so answering it gives nothing away.
     */
    public static boolean isPing(Map<String, String> headers, byte[] body) {
        return !headers.containsKey("x-wc-webhook-signature")
                && body.length <= LONGEST_PING
                && PING.matcher(new String(body, StandardCharsets.UTF_8)).matches();
    }

    private static byte[] key(String secret) {
        return Hmac.utf8(decoded(secret));
    }

    static String decoded(String secret) {
        return ENTITY.matcher(secret).replaceAll(match -> character(match.group()));
    }

    private static String character(String entity) {
        String name = entity.substring(1, entity.length() - 1).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "amp" -> "&";
            default ->
                    Character.toString(
                            name.startsWith("#x")
                                    ? Integer.parseInt(name.substring(2), 16)
                                    : Integer.parseInt(name.substring(1)));
        };
    }
}
