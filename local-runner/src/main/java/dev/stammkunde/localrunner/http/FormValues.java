package dev.stammkunde.localrunner.http;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.MultiMap;
import org.eclipse.jetty.util.UrlEncoded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of queries and forms by name; several of one name are joined by commas. */
public final class FormValues {

    private static final int MOST_BYTES = 64 * 1024;

    private FormValues() {}

    /** Returns what the query says; nothing without one. */
    public static Map<String, String> query(Request request) {
        var query = request.getHttpURI().getQuery();
        return query == null ? Map.of() : decoded(query);
    }

    /** Returns the body as text, of which more than any form has is cut off. */
    public static String body(Request request) throws IOException {
        try (var body = Content.Source.asInputStream(request)) {
            return new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).strip();
        }
    }

    /** Returns what a form in {@code application/x-www-form-urlencoded} says. */
    public static Map<String, String> decoded(String form) {
        var values = new MultiMap<String>();
        UrlEncoded.decodeTo(form, values, StandardCharsets.UTF_8);
        var result = new LinkedHashMap<String, String>();
        values.forEach((name, list) -> result.put(name, String.join(",", list)));
        return result;
    }
}
