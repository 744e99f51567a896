package dev.stammkunde.finance.closing;

import dev.stammkunde.platform.Sha256;

import java.util.regex.Pattern;

/**
 * A file that a close seals.
 *
 * @param name such as {@code report.json}; at most 100 letters, digits, dots, dashes, underscores
 * @param sha256 of its bytes
 * @param bytes how many
 */
public record SealedFile(String name, String sha256, long bytes) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    public SealedFile {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a file to seal: " + name);
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("no file has so few bytes");
        }
        Sha256.require(sha256);
    }

    /** Describes bytes that are to be sealed. */
    public static SealedFile of(String name, byte[] bytes) {
        return new SealedFile(name, Sha256.of(bytes), bytes.length);
    }

    /** Whether bytes are those that were sealed. */
    public boolean isOf(byte[] content) {
        return content.length == bytes && Sha256.of(content).equals(sha256);
    }
}
