package dev.stammkunde.managewebhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.calls.OpenHosts;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.openapi.OpenApiDocument;
import dev.stammkunde.webhooks.json.WebhookMessage.Deliver;
import dev.stammkunde.webhooks.keys.SecretKeys;
import dev.stammkunde.webhooks.queues.WebhookQueue;
import dev.stammkunde.webhooks.testing.InMemoryWebhooks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the handler as API Gateway does, over stores in memory. */
final class WebhooksApi {

    static final String SHOP = "demo-shop";
    static final DocumentId ERP = new DocumentId(SHOP, "erp");
    static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    static final SecretKeys KEYS = SecretKeys.of(List.of("k".repeat(43)));

    /** Open beside the internet, which tests do not ask. */
    static final String OPEN = "http://127.0.0.1:8080";

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read("webhooks-api.yaml");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    final InMemoryAudit audit = new InMemoryAudit();
    final InMemoryDocuments<DocumentId> documents =
            new InMemoryDocuments<>(DocumentId::shopId, audit);
    final InMemoryWebhooks webhooks = new InMemoryWebhooks(audit);
    final List<Deliver> ordered = new ArrayList<>();
    private String groups = "[marketing]";
    private Instant now = NOW;
    private int requests;

    private final ManageWebhooksHandler handler =
            new ManageWebhooksHandler(
                    new ManageWebhooksPorts(
                            documents,
                            webhooks,
                            webhooks,
                            _ -> KEYS,
                            new Ordered(ordered),
                            OpenHosts.of(Optional.of(URI.create(OPEN)))));

    /** Keeps what was ordered. */
    private record Ordered(List<Deliver> all) implements WebhookQueue {

        @Override
        public void put(List<Deliver> deliveries) {
            all.addAll(deliveries);
        }

        @Override
        public void putLater(Deliver delivery, Duration delay) {
            throw new AssertionError("nobody waits here");
        }

        @Override
        public void sweep(Instant by) {
            throw new AssertionError("nobody sweeps here");
        }
    }

    /** An answer whose body is JSON. */
    record Reply(int status, Map<String, String> headers, JsonNode body) {

        String problem() {
            return body.path("type").asText().replace("urn:stammkunde:problem:", "");
        }

        String text(String pointer) {
            return body.at(pointer).asText();
        }
    }

    WebhooksApi as(String claim) {
        groups = claim;
        return this;
    }

    WebhooksApi pass(Duration time) {
        now = now.plus(time);
        return this;
    }

    static String endpoint(String id) {
        return "{\"id\":\"%s\",\"url\":\"%s/hooks\",\"events\":[\"points.booked\"]}"
                .formatted(id, OPEN);
    }

    /** Creates the endpoint with a secret, which is the answer. */
    String created() {
        ask(WebhookRoute.CREATE, Map.of(), endpoint("erp"));
        return erp(WebhookRoute.NEW_SECRET).text("/secret");
    }

    Reply erp(WebhookRoute route) {
        return ask(route, Map.of("webhookId", "erp"), "");
    }

    Reply ask(WebhookRoute route, Map<String, String> pathParameters, String body) {
        return ask(route, pathParameters, body, "");
    }

    Reply ask(WebhookRoute route, Map<String, String> pathParameters, String body, String query) {
        ObjectNode event = MAPPER.createObjectNode();
        event.put("version", "2.0").put("routeKey", route.key()).put("rawPath", "/");
        event.put("rawQueryString", query);
        ObjectNode parameters = event.putObject("pathParameters").put("shopId", SHOP);
        pathParameters.forEach(parameters::put);
        event.putObject("headers");
        ObjectNode context = event.putObject("requestContext");
        context.put("requestId", "request-" + (1_000 + ++requests))
                .put("timeEpoch", now.toEpochMilli());
        context.putObject("http").put("method", route.key().split(" ")[0]);
        ObjectNode claims = context.putObject("authorizer").putObject("jwt").putObject("claims");
        claims.put("sub", "mia").put("cognito:groups", groups);
        return send(event.put("body", body).put("isBase64Encoded", false).toString());
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
