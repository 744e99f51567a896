package dev.stammkunde.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256, which every Java platform has; as a text in lower-case hexadecimal. */
public final class Sha256 {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private Sha256() {}

    /** Returns the SHA-256 of bytes, as documents name it. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** Returns the SHA-256 of a text in UTF-8, as documents name it. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the 32 bytes of the SHA-256 of a text in UTF-8. */
    public static byte[] bytes(String text) {
        return digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Begins a SHA-256. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Returns a text that has the form of one.
     *
     * @throws IllegalArgumentException if it has not
     */
    public static String require(String sha256) {
        if (!HEX.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "a SHA-256 has 64 digits of hexadecimal, in lower case");
        }
        return sha256;
    }
}
