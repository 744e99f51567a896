package dev.stammkunde.customers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/**
 * An e-mail address of a shop's customer as a hash, so that it can be found and remembered without
 * being kept.
 *
 * <p>It is the first 144 bits of SHA-256 over shop and normalised address. Who knows an address can
 * tell whether it is the one; who does not cannot read it.
 *
 * @param hash base64url without padding
 */
public record EmailKey(String shopId, String hash) {

    private static final int HASH_BYTES = 18;

    /** Returns the key of an address as a shop writes it: case and outer spaces do not matter. */
    public static EmailKey of(String shopId, String email) {
        String normalised =
                Normalizer.normalize(email.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        byte[] hash =
                sha256().digest((shopId + '\n' + normalised).getBytes(StandardCharsets.UTF_8));
        byte[] kept = Arrays.copyOf(hash, HASH_BYTES);
        return new EmailKey(shopId, Base64.getUrlEncoder().withoutPadding().encodeToString(kept));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
