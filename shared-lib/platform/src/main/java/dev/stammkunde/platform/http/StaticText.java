package dev.stammkunde.platform.http;

import dev.stammkunde.platform.Sha256;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A text that is the same for all who ask: hashed and compressed once, before the snapshot that
 * Lambda starts from.
 */
public final class StaticText {

    /** Of what is never another under its address. */
    public static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final int VERSION_BYTES = 6;

    private final String plain;
    private final String compressed;
    private final String version;
    private final String contentType;

    /**
     * Takes a text.
     *
     * @param contentType with its charset
     */
    public StaticText(byte[] utf8, String contentType) {
        this.plain = new String(utf8, StandardCharsets.UTF_8);
        this.compressed = Base64.getEncoder().encodeToString(compressed(utf8));
        this.version = version(Sha256.digest().digest(utf8));
        this.contentType = contentType;
    }

    /** Returns what tells versions apart: the beginning of a hash. */
    public static String version(byte[] hash) {
        return HexFormat.of().formatHex(Arrays.copyOf(hash, VERSION_BYTES));
    }

    /** What tells this text from others. */
    public String version() {
        return version;
    }

    /** How many bytes go over the wire where the caller takes them compressed. */
    public int compressedBytes() {
        return Base64.getDecoder().decode(compressed).length;
    }

    /**
     * Answers with the text, or that the caller has it.
     *
     * @param caching how long who may keep it
     * @param more headers
     */
    public HttpResponse answer(HttpRequest request, String caching, Map<String, String> more) {
        String tag = '"' + version + '"';
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.put("cache-control", caching);
        headers.put("etag", tag);
        headers.put("vary", "Accept-Encoding");
        headers.put("x-content-type-options", "nosniff");
        // Proxies that compress make a strong tag weak.
        if (request.findHeader("if-none-match").filter(seen -> seen.contains(tag)).isPresent()) {
            return new HttpResponse(304, headers, "");
        }
        headers.put("content-type", contentType);
        if (request.findHeader("accept-encoding").filter(it -> it.contains("gzip")).isPresent()) {
            headers.put("content-encoding", "gzip");
            return new HttpResponse(200, headers, compressed, true);
        }
        return new HttpResponse(200, headers, plain);
    }

    private static byte[] compressed(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
