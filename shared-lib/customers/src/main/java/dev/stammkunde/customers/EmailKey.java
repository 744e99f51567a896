package dev.stammkunde.customers;

import dev.stammkunde.platform.Sha256;

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

    /**
     * Returns the key of an address as a shop writes it: case and outer spaces do not matter, nor
     * whether the domain is written as people read it or as DNS knows it.
     */
    public static EmailKey of(String shopId, String email) {
        String normalised =
                Normalizer.normalize(withAsciiDomain(email.strip()), Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT);
        byte[] hash = Sha256.bytes(shopId + '\n' + normalised);
        return ofBytes(shopId, Arrays.copyOf(hash, HASH_BYTES));
    }

    /** Mails go to that spelling, and the mail service tells of it. */
    private static String withAsciiDomain(String email) {
        int at = email.lastIndexOf('@') + 1;
        return DomainName.findAscii(email.substring(at))
                .map(domain -> email.substring(0, at) + domain)
                .orElse(email);
    }

    /**
     * Returns the key that {@link #bytes} were taken from.
     *
     * @throws IllegalArgumentException if they are not as many as those of a key
     */
    public static EmailKey ofBytes(String shopId, byte[] bytes) {
        if (bytes.length != HASH_BYTES) {
            throw new IllegalArgumentException("the hash of an address has 18 bytes");
        }
        return new EmailKey(shopId, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Returns the hash as bytes, where letters would take more room. */
    public byte[] bytes() {
        return Base64.getUrlDecoder().decode(hash);
    }
}
