package dev.stammkunde.servememberapi;

import dev.stammkunde.platform.Sha256;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/**
 * Serves the component that shops embed, which is the same for all: at an address that always has
 * the newest and is asked again after minutes, and at one for each version that is kept for ever.
 *
 * <p>It is read and compressed once, before the snapshot that Lambda starts from. Each page may
 * load it, as it holds nothing of anybody; a module of another origin would not load without that
 * being said.
 */
final class Snippet {

    private static final String FILE = "/snippet/stammkunde-member.js";
    private static final int VERSION_BYTES = 6;

    private final String plain;
    private final String compressed;
    private final String version;

    private Snippet(byte[] script) {
        this.plain = new String(script, StandardCharsets.UTF_8);
        this.compressed = Base64.getEncoder().encodeToString(compressed(script));
        this.version = version(script);
    }

    /** Reads the component. */
    static Snippet load() {
        try (InputStream script = Snippet.class.getResourceAsStream(FILE)) {
            return new Snippet(Objects.requireNonNull(script, FILE).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers with the newest version. */
    HttpResponse newest(HttpRequest request) {
        return answer(request, "public, max-age=300");
    }

    /** Answers with one version. Of those before only the newest is left, so it is had instead. */
    HttpResponse ofVersion(HttpRequest request) {
        return request.pathParameter("version").equals(version)
                ? answer(request, "public, max-age=31536000, immutable")
                : HttpResponse.empty(302)
                        .withHeader("location", FILE)
                        .withHeader("access-control-allow-origin", "*")
                        .withHeader("cache-control", "public, max-age=300");
    }

    private HttpResponse answer(HttpRequest request, String caching) {
        String tag = '"' + version + '"';
        Map<String, String> headers =
                Map.of(
                        "cache-control", caching,
                        "etag", tag,
                        "vary", "Accept-Encoding",
                        "access-control-allow-origin", "*",
                        "cross-origin-resource-policy", "cross-origin",
                        "x-content-type-options", "nosniff");
        // Proxies that compress make a strong tag weak.
        if (request.findHeader("if-none-match").filter(seen -> seen.contains(tag)).isPresent()) {
            return new HttpResponse(304, headers, "");
        }
        boolean isZipped =
                request.findHeader("accept-encoding")
                        .filter(accepted -> accepted.contains("gzip"))
                        .isPresent();
        HttpResponse script =
                isZipped
                        ? new HttpResponse(200, headers, compressed, true)
                                .withHeader("content-encoding", "gzip")
                        : new HttpResponse(200, headers, plain);
        return script.withHeader("content-type", "text/javascript; charset=utf-8");
    }

    private static byte[] compressed(byte[] script) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String version(byte[] script) {
        byte[] hash = Sha256.digest().digest(script);
        return HexFormat.of().formatHex(Arrays.copyOf(hash, VERSION_BYTES));
    }
}
