package dev.stammkunde.webhooks.keys;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.webhooks.EndpointSecret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that endpoints' secrets are made with: new secrets with the first, those that were made
 * with another go on being made with that.
 *
 * <p>A secret is the HMAC of whose it is and its number. So there is none in any table, backup or
 * log, and all of them cost as much as one.
 */
public final class SecretKeys {

    private static final int SHORTEST = 32;
    private static final int ID_BYTES = 6;
    private static final String HMAC = "HmacSHA256";
    private static final String PREFIX = "whsec_";

    private final List<byte[]> keys;

    private SecretKeys(List<byte[]> keys) {
        this.keys = keys;
    }

    /**
     * Makes keys of texts, the current one first.
     *
     * @throws IllegalArgumentException if there is none, or one has less than 32 characters
     */
    public static SecretKeys of(List<String> texts) {
        if (texts.isEmpty() || texts.stream().anyMatch(text -> text.length() < SHORTEST)) {
            throw new IllegalArgumentException("a key for webhooks has 32 characters or more");
        }
        return new SecretKeys(
                texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
    }

    /** Returns the name of the key that new secrets are made with, which tells nothing of it. */
    public String currentId() {
        return id(keys.getFirst());
    }

    /**
     * Returns a secret in the form that receivers enter.
     *
     * @throws IllegalStateException if the key that it was made with is gone
     */
    public String text(DocumentId endpoint, EndpointSecret secret) {
        return PREFIX + Base64.getEncoder().encodeToString(bytes(endpoint, secret));
    }

    byte[] bytes(DocumentId endpoint, EndpointSecret secret) {
        byte[] key =
                keys.stream()
                        .filter(each -> id(each).equals(secret.keyId()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("a key for webhooks is gone"));
        String whose = endpoint.shopId() + '\n' + endpoint.id() + '\n' + secret.number();
        return hmac(key, whose.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    private static String id(byte[] key) {
        byte[] hash = Sha256.digest().digest(key);
        return HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
    }

    /** Tells how many only. */
    @Override
    public String toString() {
        return "SecretKeys[" + keys.size() + "]";
    }
}
