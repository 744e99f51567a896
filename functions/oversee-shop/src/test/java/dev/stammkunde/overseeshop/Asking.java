package dev.stammkunde.overseeshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Asks the function over HTTP; each answer is held to the OpenAPI document. */
final class Asking {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read("console-api.yaml");

    private final OverseeShopHandler handler;
    private final Instant now;

    Asking(OverseeShopPorts ports, Instant now) {
        handler = new OverseeShopHandler(ports);
        this.now = now;
    }

    record Reply(int status, JsonNode json) {

        String problem() {
            return json.path("type").asText().replace("urn:stammkunde:problem:", "");
        }
    }

    Reply ask(OverseeRoute route, String query, Map<String, String> claims) {
        ObjectNode event = MAPPER.createObjectNode();
        event.put("version", "2.0").put("routeKey", route.key()).put("rawPath", "/");
        event.put("rawQueryString", query);
        if (route.key().contains("{shopId}")) {
            event.putObject("pathParameters").put("shopId", "shop");
        }
        event.putObject("headers");
        ObjectNode context = event.putObject("requestContext");
        context.put("requestId", "request-1").put("timeEpoch", now.toEpochMilli());
        context.putObject("http").put("method", "GET");
        if (!claims.isEmpty()) {
            ObjectNode token = context.putObject("authorizer").putObject("jwt").putObject("claims");
            claims.forEach(token::put);
        }
        event.put("isBase64Encoded", false);
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)),
                    response,
                    FixedContext.unhurried());
            JsonNode answer = MAPPER.readTree(response.toByteArray());
            Reply reply =
                    new Reply(
                            answer.path("statusCode").asInt(),
                            MAPPER.readTree(answer.path("body").asText()));
            DOCUMENT.assertDescribes(
                    route.key(),
                    reply.status(),
                    answer.path("headers").path("content-type").asText(),
                    reply.json());
            return reply;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
