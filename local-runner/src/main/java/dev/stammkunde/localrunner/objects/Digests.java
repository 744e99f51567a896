package dev.stammkunde.localrunner.objects;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** What clients send along so that a service notices what got broken on the way. */
final class Digests {

    private Digests() {}

    static String md5(byte[] bytes) {
        return HexFormat.of().formatHex(digest("MD5", bytes));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest("SHA-256", bytes));
    }

    static String base64Md5(byte[] bytes) {
        return Base64.getEncoder().encodeToString(digest("MD5", bytes));
    }

    static String crc32(byte[] bytes) {
        return crc(new CRC32(), bytes);
    }

    /**
     * Computes what a header of that name carries, such as {@code x-amz-checksum-crc32}.
     *
     * @return nothing for an algorithm that is not known here
     */
    static Optional<String> checksum(String header, byte[] bytes) {
        return switch (header.substring(header.lastIndexOf('-') + 1)) {
            case "crc32" -> Optional.of(crc32(bytes));
            case "crc32c" -> Optional.of(crc(new CRC32C(), bytes));
            case "sha1" -> Optional.of(Base64.getEncoder().encodeToString(digest("SHA-1", bytes)));
            case "sha256" ->
                    Optional.of(Base64.getEncoder().encodeToString(digest("SHA-256", bytes)));
            default -> Optional.empty();
        };
    }

    private static String crc(Checksum checksum, byte[] bytes) {
        checksum.update(bytes);
        var four = ByteBuffer.allocate(Integer.BYTES).putInt((int) checksum.getValue()).array();
        return Base64.getEncoder().encodeToString(four);
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
