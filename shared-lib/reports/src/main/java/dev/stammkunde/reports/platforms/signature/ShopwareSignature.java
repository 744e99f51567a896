package dev.stammkunde.reports.platforms.signature;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
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

    private static final JsonFactory JSON = new JsonFactory();

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
        OptionalLong sentAt = timestamp(body);
        if (sentAt.isPresent() && Tolerance.exceeded(now, sentAt.getAsLong())) {
            return SignatureVerdict.OUTSIDE_TOLERANCE;
        }
        return SignatureVerdict.AUTHENTIC;
    }

    /** Finds the time in the envelope. A body that is no JSON has none; the translation says so. */
    private static OptionalLong timestamp(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return OptionalLong.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals("timestamp");
                JsonToken token = parser.nextToken();
                if (found && token == JsonToken.VALUE_NUMBER_INT) {
                    return OptionalLong.of(parser.getLongValue());
                }
                parser.skipChildren();
            }
        } catch (IOException _) {
            return OptionalLong.empty();
        }
        return OptionalLong.empty();
    }
}
