package dev.stammkunde.managesurveys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the handler as API Gateway does, over surveys in memory; the shop writes in German. */
final class SurveyApi {

    static final String SHOP = "shop";
    static final DocumentId NPS = new DocumentId(SHOP, "nps");

    /** The least that an author may write. */
    static final String LEAST =
            """
            {"id": "nps", "name": "NPS", "title": {"de": "Meinung"},
             "trigger": {"kind": "AFTER_ORDER", "milestone": "DELIVERED", "days": 7},
             "questions": [{"kind": "RATING", "id": "recommend", "text": {"de": "Empfehlen?"},
              "scale": "NPS"}]}
            """;

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read("admin-api.yaml");

    final InMemoryDocuments<DocumentId> documents = new InMemoryDocuments<>(DocumentId::shopId);
    private final ManageSurveysHandler handler =
            new ManageSurveysHandler(documents, MailSettingsJson::defaults);
    private int requests;

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
        return ask(SurveyRoute.CREATE, body, Map.of());
    }

    Reply replace(String body, int seen) {
        return ask(SurveyRoute.REPLACE, body, Map.of("if-match", "\"" + seen + '"'));
    }

    Reply ask(SurveyRoute route) {
        return ask(route, "", Map.of());
    }

    Reply ask(SurveyRoute route, String body, Map<String, String> more) {
        ObjectNode event = MAPPER.createObjectNode();
        event.put("version", "2.0").put("routeKey", route.key()).put("rawPath", "/");
        event.put("rawQueryString", more.getOrDefault("query", ""));
        ObjectNode path = event.putObject("pathParameters").put("shopId", SHOP);
        if (route.key().contains("{surveyId}")) {
            path.put("surveyId", more.getOrDefault("id", "nps"));
        }
        ObjectNode headers = event.putObject("headers");
        if (more.containsKey("if-match")) {
            headers.put("if-match", more.get("if-match"));
        }
        ObjectNode context = event.putObject("requestContext");
        context.put("requestId", "request-" + (1_000 + ++requests)).put("timeEpoch", 86_400_000);
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
