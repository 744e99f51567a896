package dev.stammkunde.localrunner.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an HTTP API knows of a request. Header names are lower case, several values of one name are
 * joined by commas, and cookies stand apart. The path is decoded; its segments were parted before.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HttpRequestData(
        String method,
        List<String> segments,
        String path,
        String query,
        Map<String, String> headers,
        List<String> cookies,
        String sourceAddress,
        String protocol,
        byte[] body) {

    /**
     * Text for an HTTP API is what these say and {@code text/*}; all else, and a body of no stated
     * type, is binary.
     */
    private static final Set<String> TEXT_TYPES =
            Set.of("application/json", "application/xml", "application/javascript");

    static HttpRequestData of(Request request, byte[] body) {
        var headers = new LinkedHashMap<String, String>();
        var cookies = new ArrayList<String>();
        for (HttpField field : request.getHeaders()) {
            var name = field.getName().toLowerCase(Locale.ROOT);
            var value = field.getValue() == null ? "" : field.getValue();
            if (name.equals("cookie")) {
                cookies.addAll(List.of(value.split("; *")));
            } else {
                headers.merge(name, value, (one, other) -> one + "," + other);
            }
        }
        var address = Request.getRemoteAddr(request);
        headers.put("x-forwarded-for", address);
        headers.put("x-forwarded-port", String.valueOf(Request.getServerPort(request)));
        headers.put("x-forwarded-proto", "http");
        var uri = request.getHttpURI();
        return new HttpRequestData(
                request.getMethod(),
                Arrays.stream(PathPattern.split(uri.getPath()))
                        .map(HttpRequestData::decode)
                        .toList(),
                decode(uri.getPath()),
                uri.getQuery() == null ? "" : uri.getQuery(),
                headers,
                cookies,
                address,
                request.getConnectionMetaData().getProtocol(),
                body);
    }

    /** Returns the decoded query parameters; several values of one name are joined by commas. */
    Map<String, String> queryParameters() {
        var parameters = new LinkedHashMap<String, String>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                var parts = pair.split("=", 2);
                parameters.merge(
                        decodeForm(parts[0]),
                        parts.length > 1 ? decodeForm(parts[1]) : "",
                        (one, other) -> one + "," + other);
            }
        }
        return parameters;
    }

    boolean isText() {
        var type =
                headers.getOrDefault("content-type", "")
                        .split(";", 2)[0]
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return (type.startsWith("text/") || TEXT_TYPES.contains(type)) && isUtf8();
    }

    /**
     * What an HTTP API does with text that is no UTF-8 is not documented. An event is JSON and can
     * hold its bytes in base64 only, so that is how they are handed over here.
     */
    private boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static String decode(String path) {
        return decodeForm(path.replace("+", "%2B"));
    }

    private static String decodeForm(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
