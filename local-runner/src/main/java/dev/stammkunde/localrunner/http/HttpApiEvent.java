package dev.stammkunde.localrunner.http;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.stacktemplate.Names;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Makes the events of payload format 2.0, for functions behind a route and for authorizers. */
final class HttpApiEvent {

    private static final String API_ID = "localrunner";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private HttpApiEvent() {}

    /** Returns the event without its body. */
    static ObjectNode of(HttpRequestData request, Routes.Match match, Instant now) {
        var event = Json.object();
        event.put("version", "2.0");
        event.put("routeKey", match.routeKey());
        event.put("rawPath", request.path());
        event.put("rawQueryString", request.query());
        if (!request.cookies().isEmpty()) {
            request.cookies().forEach(event.putArray("cookies")::add);
        }
        event.set("headers", Json.tree(request.headers()));
        put(event, "queryStringParameters", request.queryParameters());
        put(event, "pathParameters", match.parameters());
        var context = event.putObject("requestContext");
        context.put("accountId", Names.ACCOUNT);
        context.put("apiId", API_ID);
        context.put("domainName", request.headers().getOrDefault("host", "localhost"));
        context.put("domainPrefix", API_ID);
        context.putObject("http")
                .put("method", request.method())
                .put("path", request.path())
                .put("protocol", request.protocol())
                .put("sourceIp", request.sourceAddress())
                .put("userAgent", request.headers().getOrDefault("user-agent", ""));
        context.put("requestId", UUID.randomUUID().toString());
        context.put("routeKey", match.routeKey());
        context.put("stage", "$default");
        context.put("time", TIME.format(now));
        context.put("timeEpoch", now.toEpochMilli());
        return event;
    }

    /** Adds the body: as text where an HTTP API takes the type for text, else in base64. */
    static void addBody(ObjectNode event, HttpRequestData request) {
        var text = request.isText();
        if (request.body().length > 0) {
            event.put(
                    "body",
                    text
                            ? new String(request.body(), StandardCharsets.UTF_8)
                            : Base64.getEncoder().encodeToString(request.body()));
        }
        event.put("isBase64Encoded", !text && request.body().length > 0);
    }

    private static void put(ObjectNode event, String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            event.set(name, Json.tree(values));
        }
    }
}
