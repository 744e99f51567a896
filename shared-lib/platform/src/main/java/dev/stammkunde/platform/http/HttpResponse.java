package dev.stammkunde.platform.http;

import dev.stammkunde.platform.json.JsonText;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response for an HTTP API.
 *
 * @param headers by lower-case name
 * @param body text; empty for none
 * @param isBase64 whether the body stands for bytes
 */
public record HttpResponse(int status, Map<String, String> headers, String body, boolean isBase64) {

    public HttpResponse {
        headers = Map.copyOf(headers);
    }

    /** Returns a response with a text, or none. */
    public HttpResponse(int status, Map<String, String> headers, String body) {
        this(status, headers, body, false);
    }

    /** Returns a response without a body. */
    public static HttpResponse empty(int status) {
        return new HttpResponse(status, Map.of(), "");
    }

    /** Returns a JSON document that no cache keeps, since it tells of a customer. */
    public static HttpResponse json(int status, String json) {
        return document(status, "application/json", json);
    }

    /** Returns problem details, by which a caller learns what to change. */
    public static HttpResponse problem(Problem problem) {
        return document(problem.status(), "application/problem+json", problem.toJson());
    }

    private static HttpResponse document(int status, String contentType, String json) {
        return new HttpResponse(
                status, Map.of("content-type", contentType, "cache-control", "no-store"), json);
    }

    /** Returns this response with one more header. */
    public HttpResponse withHeader(String lowerCaseName, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(lowerCaseName, value);
        return new HttpResponse(status, more, body, isBase64);
    }

    /** Returns this response to a repeat of a request, which says that it is one. */
    public HttpResponse replayed() {
        return withHeader("idempotency-replayed", "true");
    }

    /** Writes what API Gateway makes a response of. */
    public void write(OutputStream response) throws IOException {
        response.write(
                JsonText.objectBytes(
                        json -> {
                            json.number("statusCode", status);
                            json.object(
                                    "headers",
                                    h ->
                                            headers.entrySet().stream()
                                                    .sorted(Map.Entry.comparingByKey())
                                                    .forEach(
                                                            e -> h.text(e.getKey(), e.getValue())));
                            json.text("body", body).bool("isBase64Encoded", isBase64);
                        }));
    }
}
