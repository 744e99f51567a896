package dev.stammkunde.platform.calls;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request to a server that is not ours. It tells nothing of its headers and its body as text: the
 * one holds secrets, the other a person.
 */
public final class OutboundRequest {

    private final String method;
    private final URI address;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final byte @Nullable [] body;
    private final int mostBytes;

    private OutboundRequest(
            String method,
            URI address,
            Map<String, String> query,
            Map<String, String> headers,
            byte @Nullable [] body,
            int mostBytes) {
        this.method = method;
        this.address = address;
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.mostBytes = mostBytes;
    }

    /** Asks for what is there. */
    public static OutboundRequest get(URI address) {
        return new OutboundRequest(
                "GET", address, Map.of(), Map.of(), null, OutboundCalls.MOST_BYTES);
    }

    /** Deletes what is there. */
    public static OutboundRequest delete(URI address) {
        return new OutboundRequest(
                "DELETE", address, Map.of(), Map.of(), null, OutboundCalls.MOST_BYTES);
    }

    /** Posts a document. */
    public static OutboundRequest post(URI address, String json) {
        return sending("POST", address, json);
    }

    /** Changes fields of what is there. */
    public static OutboundRequest patch(URI address, String json) {
        return sending("PATCH", address, json);
    }

    private static OutboundRequest sending(String method, URI address, String json) {
        return new OutboundRequest(
                method,
                address,
                Map.of(),
                Map.of("Content-Type", "application/json"),
                json.getBytes(StandardCharsets.UTF_8),
                OutboundCalls.MOST_BYTES);
    }

    /** Returns the same request with one more header. */
    public OutboundRequest with(String name, String value) {
        return new OutboundRequest(
                method, address, query, plus(headers, name, value), body, mostBytes);
    }

    /** Returns the same request with one more parameter of its query, as it is before encoding. */
    public OutboundRequest asking(String name, String value) {
        return new OutboundRequest(
                method, address, plus(query, name, value), headers, body, mostBytes);
    }

    /**
     * Returns the same request for which only the status of the answer counts: what else it says is
     * not waited for.
     */
    public OutboundRequest forStatus() {
        return new OutboundRequest(method, address, query, headers, body, 0);
    }

    /** Returns the same request for an answer of up to so many bytes. */
    public OutboundRequest forUpTo(int bytes) {
        return new OutboundRequest(method, address, query, headers, body, bytes);
    }

    private static Map<String, String> plus(Map<String, String> map, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }

    String method() {
        return method;
    }

    URI address() {
        return address;
    }

    Map<String, String> query() {
        return query;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte @Nullable [] body() {
        return body;
    }

    /** The most bytes of its answer; zero where only the status counts. */
    int mostBytes() {
        return mostBytes;
    }

    @Override
    public String toString() {
        return method + " " + address.getHost();
    }
}
