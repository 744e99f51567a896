package dev.stammkunde.points;

import java.util.HexFormat;

/** A SHA-256 in lower-case hexadecimal. */
public record EntryHash(String hex) {

    /** What the first entry of an account follows. */
    public static final EntryHash NONE = new EntryHash("0".repeat(64));

    public EntryHash {
        if (hex.length() != 64) {
            throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits");
        }
    }

    /** Wraps 32 bytes. */
    public static EntryHash of(byte[] bytes) {
        return new EntryHash(HexFormat.of().formatHex(bytes));
    }

    /** Returns the 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
