package dev.stammkunde.reports.platforms.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256, which all platforms use with different keys, contents and encodings. */
final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    /** Returns the code of the parts, one after the other. */
    static byte[] sha256(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /**
     * Returns whether one of the given codes is that of the parts under one of the secrets. All
     * pairs are compared, so that the time says nothing of which secret matched.
     */
    static boolean matches(
            List<byte[]> given,
            List<String> secrets,
            Function<String, byte[]> key,
            byte[]... parts) {
        boolean match = false;
        for (String secret : secrets) {
            byte[] expected = sha256(key.apply(secret), parts);
            for (byte[] code : given) {
                match |= MessageDigest.isEqual(expected, code);
            }
        }
        return match;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
