package dev.stammkunde.managerewards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.campaigns.testing.InMemoryCouponPools;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the handler as API Gateway does, over rewards in memory; the shop writes in German. */
final class RewardApi {

    static final String SHOP = "shop";
    static final DocumentId STICKER = new DocumentId(SHOP, "sticker");

    /** The least that an author may write. */
    static final String LEAST =
            """
            {"id": "sticker", "name": "Sticker", "benefit": {"kind": "GOODIE", "sku": "STI-1"},
             "points": 50, "cost": {"amount": "0.10", "currency": "EUR"}, "vat": "PRICE_REDUCTION",
             "term": {"validDays": 90}, "texts": {"de": {"title": "Aufkleber"}}}
            """;

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read("rewards-api.yaml");

    final InMemoryAudit audit = new InMemoryAudit();
    final InMemoryDocuments<DocumentId> rewards =
            new InMemoryDocuments<>(DocumentId::shopId, audit);
    final InMemoryDocuments<String> payment = InMemoryDocuments.ofShops(audit);
    final InMemoryCouponPools pools = new InMemoryCouponPools();

    /** Which platform makes the shop's codes. */
    @Nullable Platform platform = Platform.SHOPIFY;

    /** How many of each reward were had. */
    long taken;

    private int requests;

    private final ManageRewardsHandler handler =
            new ManageRewardsHandler(
                    new ManageRewardsPorts(
                            rewards,
                            payment,
                            MailSettingsJson::defaults,
                            (_, _) -> Optional.ofNullable(platform),
                            _ -> taken,
                            pools));

    /** An answer whose body is JSON. */
    record Reply(int status, Map<String, String> headers, JsonNode body) {

        String problem() {
            return body.path("type").asText().replace("urn:stammkunde:problem:", "");
        }

        List<String> fields() {
            return body.path("errors").findValuesAsText("field");
        }
    }

    static JsonNode parse(String json) throws IOException {
        return MAPPER.readTree(json);
    }

    Reply create(String body) {
        return ask(RewardRoute.CREATE, body, Map.of());
    }

    Reply replace(String body, int seen) {
        return ask(RewardRoute.REPLACE, body, Map.of("if-match", "\"" + seen + '"'));
    }

    Reply ask(RewardRoute route) {
        return ask(route, "", Map.of());
    }

    Reply ask(RewardRoute route, String query) {
        return ask(route, "", Map.of("query", query));
    }

    Reply ask(RewardRoute route, String body, Map<String, String> more) {
        ObjectNode event = MAPPER.createObjectNode();
        event.put("version", "2.0").put("routeKey", route.key()).put("rawPath", "/");
        event.put("rawQueryString", more.getOrDefault("query", ""));
        ObjectNode path = event.putObject("pathParameters").put("shopId", SHOP);
        if (route.key().contains("{rewardId}")) {
            path.put("rewardId", more.getOrDefault("id", "sticker"));
        }
        ObjectNode headers = event.putObject("headers").put("host", "api.example");
        if (more.containsKey("if-match")) {
            headers.put("if-match", more.get("if-match"));
        }
        ObjectNode context = event.putObject("requestContext");
        context.put("requestId", "request-" + (1_000 + ++requests))
                .put("timeEpoch", Instant.parse("2026-11-29T10:00:00Z").toEpochMilli());
        context.putObject("http").put("method", route.key().split(" ")[0]);
        context.putObject("authorizer")
                .putObject("jwt")
                .putObject("claims")
                .put("sub", "mia")
                .put("cognito:groups", '[' + more.getOrDefault("group", "marketing") + ']');
        return send(event.put("body", body).put("isBase64Encoded", false), route.key());
    }

    /** Sends an event and holds its answer against the OpenAPI document. */
    private Reply send(ObjectNode event, String route) {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)),
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
            DOCUMENT.assertDescribes(
                    route, reply.status(), headers.getOrDefault("content-type", ""), reply.body());
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
