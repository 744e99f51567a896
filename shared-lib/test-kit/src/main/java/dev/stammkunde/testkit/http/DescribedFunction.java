package dev.stammkunde.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.stammkunde.testkit.openapi.OpenApiDocument;

/** A function that is asked over HTTP; each answer is held to the OpenAPI document. */
public final class DescribedFunction {

    private static final int FIRST_REQUEST = 1_001;

    private final RequestStreamHandler handler;
    private final OpenApiDocument document;
    private int requests;

    public DescribedFunction(RequestStreamHandler handler, OpenApiDocument document) {
        this.handler = handler;
        this.document = document;
    }

    /** Sends a request, which has an id of its own, and returns the answer. */
    public Reply ask(Request request) {
        return send(request.event("request-" + (FIRST_REQUEST + requests++)));
    }

    /** Sends an event as it is, and returns the answer. */
    public Reply send(String event) {
        Reply reply = Reply.to(event, handler);
        assertThat(reply.headers()).containsEntry("cache-control", "no-store");
        if (!reply.isBase64()) {
            document.assertDescribes(route(event), reply.status(), reply.mediaType(), body(reply));
        }
        return reply;
    }

    /** What is no JSON, such as a table, is one text. */
    private static JsonNode body(Reply reply) {
        return reply.mediaType().startsWith("text/csv")
                ? TextNode.valueOf(reply.content())
                : reply.body();
    }

    private static String route(String event) {
        try {
            return new ObjectMapper().readTree(event).path("routeKey").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
