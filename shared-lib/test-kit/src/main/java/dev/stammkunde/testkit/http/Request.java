package dev.stammkunde.testkit.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** A request as API Gateway hands it to a function, put together piece by piece. */
public final class Request {

    private final ObjectNode event = new ObjectMapper().createObjectNode();
    private final ObjectNode context;

    private Request(String route, Instant at) {
        event.put("version", "2.0").put("routeKey", route).put("rawPath", "/");
        event.put("rawQueryString", "").put("isBase64Encoded", false).putObject("headers");
        context = event.putObject("requestContext").put("timeEpoch", at.toEpochMilli());
        context.putObject("http").put("method", route.split(" ")[0]);
    }

    /** Begins a request to a route such as {@code GET /shops/{shopId}}. */
    public static Request to(String route, Instant at) {
        return new Request(route, at);
    }

    /** Names a part of the path. */
    public Request path(String name, String value) {
        event.withObjectProperty("pathParameters").put(name, value);
        return this;
    }

    /** Names parts of the path. */
    public Request paths(Map<String, String> values) {
        values.forEach(this::path);
        return this;
    }

    /** Asks for something in particular. */
    public Request query(String query) {
        event.put("rawQueryString", query);
        return this;
    }

    /** Sends a header, whose name is in lower case as API Gateway makes it. */
    public Request header(String name, String value) {
        event.withObjectProperty("headers").put(name, value);
        return this;
    }

    /** Sends headers. */
    public Request headers(Map<String, String> values) {
        values.forEach(this::header);
        return this;
    }

    /** Says something of the person, as the authorizer found it in their token. */
    public Request claim(String name, String value) {
        context.withObjectProperty("authorizer")
                .withObjectProperty("jwt")
                .withObjectProperty("claims")
                .put(name, value);
        return this;
    }

    /** Says who asks. */
    public Request by(String subject, String groups) {
        return claim("sub", subject).claim("cognito:groups", groups);
    }

    /** Sends a body. */
    public Request body(String body) {
        event.put("body", body);
        return this;
    }

    /** Sends a file, which API Gateway hands on in Base64. */
    public Request file(byte[] bytes) {
        event.put("body", Base64.getEncoder().encodeToString(bytes)).put("isBase64Encoded", true);
        return this;
    }

    /** Returns the event, with the id that API Gateway would give the request. */
    String event(String requestId) {
        context.put("requestId", requestId);
        return event.toString();
    }
}
