package dev.stammkunde.localrunner.objects;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a request carries. The SDKs send it in chunks ({@code aws-chunked}), each with a signature
 * over HTTP, and say its checksum behind the last one. Signatures are not checked; every checksum
 * is.
 */
final class S3Body {

    private static final String CHECKSUM = "x-amz-checksum-";
    private static final String CONTENT = "x-amz-content-sha256";

    private final byte[] raw;
    private final Map<String, String> headers;
    private int position;

    private S3Body(byte[] raw, Map<String, String> headers) {
        this.raw = raw;
        this.headers = new HashMap<>(headers);
    }

    /**
     * Takes the body out of its chunks.
     *
     * @throws S3Exception if it is not what its sender says it is
     */
    static byte[] read(byte[] raw, Map<String, String> headers) throws S3Exception {
        var body = new S3Body(raw, headers);
        var bytes = body.isChunked() ? body.chunks() : raw;
        body.check(bytes);
        return bytes;
    }

    private boolean isChunked() {
        return headers.getOrDefault("content-encoding", "").contains("aws-chunked")
                || headers.getOrDefault(CONTENT, "").startsWith("STREAMING-");
    }

    private byte[] chunks() throws S3Exception {
        var content = new ByteArrayOutputStream(raw.length);
        while (true) {
            var size = size(line());
            if (size == 0) {
                trailers();
                break;
            }
            if (position + size > raw.length) {
                throw incomplete();
            }
            content.write(raw, position, size);
            position += size;
            if (!line().isEmpty()) {
                throw incomplete();
            }
        }
        var said = headers.get("x-amz-decoded-content-length");
        if (said != null && !said.equals(String.valueOf(content.size()))) {
            throw incomplete();
        }
        return content.toByteArray();
    }

    private static int size(String line) throws S3Exception {
        try {
            return Integer.parseInt(line.split(";", 2)[0].strip(), 16);
        } catch (NumberFormatException _) {
            throw incomplete();
        }
    }

    private void trailers() throws S3Exception {
        while (position < raw.length) {
            var line = line();
            var colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
    }

    private String line() throws S3Exception {
        for (int end = position; end + 1 < raw.length; end++) {
            if (raw[end] == '\r' && raw[end + 1] == '\n') {
                var line = new String(raw, position, end - position, StandardCharsets.UTF_8);
                position = end + 2;
                return line;
            }
        }
        throw incomplete();
    }

    private void check(byte[] bytes) throws S3Exception {
        var sha256 = headers.getOrDefault(CONTENT, "");
        if (sha256.length() == 64 && !sha256.equals(Digests.sha256(bytes))) {
            throw new S3Exception(
                    400,
                    "XAmzContentSHA256Mismatch",
                    "The provided 'x-amz-content-sha256' header does not match what was computed.");
        }
        var md5 = headers.get("content-md5");
        if (md5 != null && !md5.equals(Digests.base64Md5(bytes))) {
            throw badDigest("Content-MD5");
        }
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (isChecksum(header.getKey())) {
                var computed =
                        Digests.checksum(header.getKey(), bytes)
                                .orElseThrow(() -> S3Exception.notImplemented(header.getKey()));
                if (!computed.equals(header.getValue())) {
                    throw badDigest(header.getKey());
                }
            }
        }
    }

    private static boolean isChecksum(String header) {
        return header.startsWith(CHECKSUM)
                && !header.equals(CHECKSUM + "mode")
                && !header.equals(CHECKSUM + "type");
    }

    private static S3Exception badDigest(String header) {
        return new S3Exception(
                400,
                "BadDigest",
                "The " + header + " you specified did not match what we received.");
    }

    private static S3Exception incomplete() {
        return new S3Exception(
                400,
                "IncompleteBody",
                "You did not provide the number of bytes that your request names.");
    }
}
