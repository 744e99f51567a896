package dev.stammkunde.testkit.http;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.stammkunde.testkit.FixedContext;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a function answered over HTTP.
 *
 * @param headers by their names in lower case
 * @param content as it stands in the answer: Base64 where that says so
 * @param isBase64 whether it does
 */
public record Reply(int status, Map<String, String> headers, String content, boolean isBase64) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** Hands a function an event as it is, and returns its answer. */
    public static Reply to(String event, RequestStreamHandler function) {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try {
            function.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    response,
                    FixedContext.unhurried());
            JsonNode answer = MAPPER.readTree(response.toByteArray());
            Map<String, String> headers = new HashMap<>();
            answer.path("headers")
                    .properties()
                    .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
            return new Reply(
                    answer.path("statusCode").asInt(),
                    headers,
                    answer.path("body").asText(),
                    answer.path("isBase64Encoded").asBoolean());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the body, which is JSON. */
    public JsonNode body() {
        try {
            return MAPPER.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns its media type; empty where it has none. */
    public String mediaType() {
        return headers.getOrDefault("content-type", "");
    }

    /** Returns the text at a place of the body, such as {@code /secrets/0/id}. */
    public String text(String pointer) {
        return body().at(pointer).asText();
    }

    /** Returns the last part of a problem's type. */
    public String problem() {
        return text("/type").replace("urn:stammkunde:problem:", "");
    }

    /** Returns the fields with which something is wrong. */
    public List<String> fields() {
        return body().path("errors").findValuesAsText("field");
    }
}
