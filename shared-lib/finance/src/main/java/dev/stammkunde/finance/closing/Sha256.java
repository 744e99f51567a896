package dev.stammkunde.finance.closing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 as documents name it: in lower-case hexadecimal. */
public final class Sha256 {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private Sha256() {}

    /** Returns the SHA-256 of bytes. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String require(String sha256) {
        if (!HEX.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "a SHA-256 has 64 digits of hexadecimal, in lower case");
        }
        return sha256;
    }
}
