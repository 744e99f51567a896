package dev.stammkunde.mail.links;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.MakeLinks;
import dev.stammkunde.mail.links.LinkReading.Expired;
import dev.stammkunde.mail.links.LinkReading.Forged;
import dev.stammkunde.mail.links.LinkReading.Valid;
import dev.stammkunde.mail.links.SignedLink.Purpose;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes links that only this stack can write, and reads them back.
 *
 * <p>A link's token is its fields and their HMAC-SHA256, both in base64url: nothing is stored for
 * it, it cannot be guessed, and one for unsubscribing opens no other page. A token ends in a letter
 * or digit, so that programs that find links in plain text take all of it.
 */
public final class SignedLinks implements MakeLinks {

    private static final String ALGORITHM = "HmacSHA256";

    /** Ours are far shorter; API Gateway would let much longer ones through. */
    private static final int LONGEST_TOKEN = 2_000;

    private static final Pattern TOKEN =
            Pattern.compile("[A-Za-z0-9_-]{1,2000}\\.[A-Za-z0-9_-]{0,2000}[A-Za-z0-9]");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final CachedLinkKeys keys;
    private final String publicUrl;

    /**
     * Makes links under an address.
     *
     * @param publicUrl such as {@code https://mail.example.com}, with or without a slash at its end
     */
    public SignedLinks(FindLinkKeys source, String publicUrl) {
        this.keys = new CachedLinkKeys(source);
        this.publicUrl =
                publicUrl.endsWith("/")
                        ? publicUrl.substring(0, publicUrl.length() - 1)
                        : publicUrl;
    }

    @Override
    public String confirmOptIn(
            CustomerId customer, String requestId, Instant requestedAt, Instant now) {
        return url(SignedLink.confirmOptIn(customer, requestId, requestedAt), now);
    }

    @Override
    public String unsubscribe(CustomerId customer, EmailKey address, String topic, Instant now) {
        return url(SignedLink.unsubscribe(customer, topic, now).sentTo(address), now);
    }

    @Override
    public String preferences(CustomerId customer, EmailKey address, String topic, Instant now) {
        return url(SignedLink.preferences(customer, topic, now).sentTo(address), now);
    }

    @Override
    public String event(CustomerId customer, EmailKey address, String eventId, Instant now) {
        return url(SignedLink.event(customer, eventId, now).sentTo(address), now);
    }

    /** {@inheritDoc} It is a place of the console, which asks who it is. */
    @Override
    public String monthReport(String shopId, YearMonth month) {
        return console(shopId, "/finance/" + month);
    }

    @Override
    public String console(String shopId, String place) {
        String shop = URLEncoder.encode(shopId, StandardCharsets.UTF_8).replace("+", "%20");
        return "%s/console#/shops/%s%s".formatted(publicUrl, shop, place);
    }

    /** Returns the address of the page that a link leads to. */
    public String url(SignedLink link, Instant now) {
        return publicUrl + path(link, now);
    }

    /**
     * Returns a link's address on this host. A function that the API itself calls cannot be told
     * the API's address by the template, which would go round in a circle.
     */
    public String path(SignedLink link, Instant now) {
        return link.purpose().path() + token(link, now);
    }

    /** Returns the last part of a link's address. */
    public String token(SignedLink link, Instant now) {
        byte[] payload = LinkPayload.write(link);
        return ENCODER.encodeToString(payload)
                + '.'
                + ENCODER.encodeToString(signature(keys.keys(now).current(), payload));
    }

    /**
     * Reads a token that came back, also with what mail programs leave behind links: brackets, full
     * stops, the equals sign of quoted-printable, line breaks, parameters of trackers.
     *
     * @param purpose what it must be for
     */
    public LinkReading read(Purpose purpose, String token, Instant now) {
        return findToken(token)
                .flatMap(ours -> find(ours, now))
                .filter(link -> link.purpose() == purpose)
                .<LinkReading>map(
                        link ->
                                link.expiresAt() == null || now.isBefore(link.expiresAt())
                                        ? new Valid(link)
                                        : new Expired(link))
                .orElseGet(Forged::new);
    }

    /** None of the letters that end it can stand in it, and it is over these that it is signed. */
    private static Optional<String> findToken(String text) {
        if (text.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        Matcher token = TOKEN.matcher(SPACE.matcher(text).replaceAll(""));
        return token.lookingAt() ? Optional.of(token.group()) : Optional.empty();
    }

    private Optional<SignedLink> find(String token, Instant now) {
        int dot = token.indexOf('.');
        byte[] payload;
        byte[] signature;
        try {
            payload = DECODER.decode(token.substring(0, dot));
            signature = DECODER.decode(token.substring(dot + 1));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        boolean isOneSpelling =
                token.equals(
                        ENCODER.encodeToString(payload) + '.' + ENCODER.encodeToString(signature));
        if (!isOneSpelling) {
            // The last letter of base64 has bits that mean nothing.
            return Optional.empty();
        }
        boolean isOurs =
                matches(keys.keys(now), payload, signature)
                        || matches(keys.keysAfterDoubt(now), payload, signature);
        return isOurs ? LinkPayload.read(payload) : Optional.empty();
    }

    private static boolean matches(LinkKeys keys, byte[] payload, byte[] signature) {
        boolean matches = false;
        for (byte[] key : keys.all()) {
            matches |= MessageDigest.isEqual(signature(key, payload), signature);
        }
        return matches;
    }

    private static byte[] signature(byte[] key, byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(payload);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
