package dev.stammkunde.adjustpoints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.adjust.MakeAdjustment;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.points.testing.InMemoryAdjustments;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the handler as API Gateway does, over stores in memory. */
final class AdjustApi {

    static final String SHOP = "demo-shop";
    static final String CUSTOMER = "7001";
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final OpenApiDocument DOCUMENT = OpenApiDocument.read("adjustments-api.yaml");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    final InMemoryAudit audit = new InMemoryAudit();
    private int requests;
    final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    final InMemoryDocuments<String> limits = InMemoryDocuments.ofShops(audit);
    Programmes programmes = (_, _) -> Orders.programme();

    private final AdjustPointsHandler handler =
            new AdjustPointsHandler(
                    new AdjustPointsPorts(
                            new MakeAdjustment.Needs(
                                    ledger,
                                    new InMemoryAdjustments(ledger, audit),
                                    customer -> customer.customerId().equals(CUSTOMER),
                                    _ -> (shop, at) -> programmes.inForce(shop, at),
                                    _ -> {}),
                            limits));

    private String groups = "[support]";
    private String person = "sam";
    private Instant now = NOW;

    /** An answer whose body is JSON. */
    record Reply(int status, Map<String, String> headers, JsonNode body) {

        String problem() {
            return body.path("type").asText().replace("urn:stammkunde:problem:", "");
        }

        List<String> fields() {
            return body.path("errors").findValuesAsText("field");
        }

        String text(String name) {
            return body.path(name).asText();
        }
    }

    AdjustApi support(String who) {
        return as("[support]", who);
    }

    AdjustApi finance(String who) {
        return as("[finance]", who);
    }

    AdjustApi as(String claim, String who) {
        groups = claim;
        person = who;
        return this;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    long balance() {
        return ledger.account(new AccountId(SHOP, CUSTOMER)).balance();
    }

    Reply adjust(String key, String body) {
        return ask(
                AdjustRoute.ASK,
                Map.of("customerId", CUSTOMER),
                body,
                Map.of("idempotency-key", key));
    }

    Reply adjust(String key, long points) {
        return adjust(key, "{\"points\": %d, \"reason\": \"Kulanz\"}".formatted(points));
    }

    Reply decide(AdjustRoute route, String id) {
        return ask(route, Map.of("adjustmentId", id), "", Map.of());
    }

    Reply list(String query) {
        return ask(AdjustRoute.LIST, Map.of(), "", Map.of("query", query));
    }

    Reply changeLimits(String body, String ifMatch) {
        return ask(AdjustRoute.CHANGE_LIMITS, Map.of(), body, Map.of("if-match", ifMatch));
    }

    Reply ask(
            AdjustRoute route,
            Map<String, String> pathParameters,
            String body,
            Map<String, String> headers) {
        return send(event(route, pathParameters, body, headers).toString());
    }

    private ObjectNode event(
            AdjustRoute route,
            Map<String, String> pathParameters,
            String body,
            Map<String, String> headers) {
        ObjectNode event = MAPPER.createObjectNode();
        event.put("version", "2.0").put("routeKey", route.key()).put("rawPath", "/");
        event.put("rawQueryString", headers.getOrDefault("query", ""));
        ObjectNode parameters = event.putObject("pathParameters").put("shopId", SHOP);
        pathParameters.forEach(parameters::put);
        ObjectNode sent = event.putObject("headers");
        headers.forEach(sent::put);
        ObjectNode context = event.putObject("requestContext");
        context.put("requestId", "request-" + (1_000 + ++requests))
                .put("timeEpoch", now.toEpochMilli());
        context.putObject("http").put("method", route.key().split(" ")[0]);
        ObjectNode claims = context.putObject("authorizer").putObject("jwt").putObject("claims");
        claims.put("sub", person).put("cognito:groups", groups);
        return event.put("body", body).put("isBase64Encoded", false);
    }

    /** Sends an event and holds its answer against the OpenAPI document. */
    Reply send(String event) {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    response,
                    FixedContext.unhurried());
            JsonNode answer = MAPPER.readTree(response.toByteArray());
            Map<String, String> headers = new HashMap<>();
            answer.path("headers")
                    .properties()
                    .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
            Reply reply =
                    new Reply(
                            answer.path("statusCode").asInt(),
                            headers,
                            MAPPER.readTree(answer.path("body").asText()));
            assertThat(reply.headers()).containsEntry("cache-control", "no-store");
            DOCUMENT.assertDescribes(
                    MAPPER.readTree(event).path("routeKey").asText(),
                    reply.status(),
                    reply.headers().getOrDefault("content-type", ""),
                    reply.body());
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
