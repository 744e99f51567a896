package dev.stammkunde.explaincustomer;

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

/** Asks the function over HTTP; each answer is held to the OpenAPI document. */
record Asking(ExplainCustomerHandler handler, String shopId, Instant now) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read("console-api.yaml");

    record Reply(int status, JsonNode json) {

        String problem() {
            return json.path("type").asText().replace("urn:stammkunde:problem:", "");
        }
    }

    Reply show(String customer) {
        return ask(CustomerRoute.SHOW, customer, "", "support");
    }

    Reply timeline(String customer, String query) {
        return ask(CustomerRoute.TIMELINE, customer, query, "marketing");
    }

    Reply ask(CustomerRoute route, String customer, String query, String group) {
        return ask(route, customer, "1", query, group);
    }

    Reply explain(String customer, String entry) {
        return ask(CustomerRoute.EXPLAIN, customer, entry, "", "support");
    }

    private Reply ask(
            CustomerRoute route, String customer, String entry, String query, String group) {
        ObjectNode event = MAPPER.createObjectNode();
        event.put("version", "2.0").put("routeKey", route.key()).put("rawPath", "/");
        event.put("rawQueryString", query);
        ObjectNode parameters = event.putObject("pathParameters");
        parameters.put("shopId", shopId).put("customerId", customer).put("entry", entry);
        event.putObject("headers");
        ObjectNode context = event.putObject("requestContext");
        context.put("requestId", "request-1").put("timeEpoch", now.toEpochMilli());
        context.putObject("http").put("method", "GET");
        ObjectNode claims = context.putObject("authorizer").putObject("jwt").putObject("claims");
        claims.put("sub", "subject-1").put("cognito:groups", "[" + group + "]");
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
