package dev.stammkunde.shop.access;

import dev.stammkunde.platform.Sha256;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of an API key: all that is ever stored of it.
 *
 * <p>No salt and no slow hash, since a key is 256 random bits and not a password: nobody can guess
 * it, so nobody can look its hash up, and a plain hash can be found by one read of one item.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ApiKeyHash(String hex) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public ApiKeyHash {
        if (!SHA_256.matcher(hex).matches()) {
            throw new IllegalArgumentException("a SHA-256 has 64 lower-case hexadecimal digits");
        }
    }

    /** Hashes the UTF-8 bytes of a key as its owner sends it. */
    public static ApiKeyHash of(String key) {
        byte[] digest = Sha256.bytes(key);
        return new ApiKeyHash(HexFormat.of().formatHex(digest));
    }
}
