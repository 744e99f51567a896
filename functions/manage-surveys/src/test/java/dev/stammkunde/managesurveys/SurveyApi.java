package dev.stammkunde.managesurveys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.campaigns.testing.SampleFacts;
import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.mail.links.LinkKeys;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.surveys.asking.FindDueMatters;
import dev.stammkunde.surveys.content.SignedSurveyLinks;
import dev.stammkunde.surveys.testing.InMemoryParticipations;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
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
    final InMemoryCustomers customers = new InMemoryCustomers();
    final InMemoryMails mails = new InMemoryMails(customers);
    final InMemoryParticipations participations = new InMemoryParticipations();
    final InMemoryCases cases = new InMemoryCases();
    final List<MailOrder> ordered = new ArrayList<>();
    final List<CampaignId> released = new ArrayList<>();

    /** Called before a release is scheduled, and may throw. */
    Runnable beforeRelease = () -> {};

    private final SignedLinks links =
            new SignedLinks(
                    () -> LinkKeys.of("0123456789012345678901234567890123456789012", null), "");
    private final ManageSurveysHandler handler =
            new ManageSurveysHandler(
                    new ManageSurveysPorts(
                            documents,
                            SurveyApi::shop,
                            new ManageSurveysPorts.OfMails(
                                    mails,
                                    ordered::addAll,
                                    new SignedSurveyLinks(links),
                                    (id, _) -> {
                                        beforeRelease.run();
                                        released.add(id);
                                    }),
                            new ManageSurveysPorts.OfAsking(
                                    new FindDueMatters(
                                            customers, cases, customers, SampleFacts.of(customers)),
                                    customers,
                                    participations)));
    private int requests;

    /** When requests come. */
    Instant now = Instant.ofEpochSecond(86_400);

    /** An answer whose body is JSON. */
    record Reply(int status, Map<String, String> headers, JsonNode body) {

        String problem() {
            return body.path("type").asText().replace("urn:stammkunde:problem:", "");
        }

        List<String> fields() {
            return body.path("errors").findValuesAsText("field");
        }
    }

    /** A shop that can send mail. */
    private static MailSettings shop(String shopId) {
        String document =
                """
                {"version":1,"sender":{"address":"post@shop.example","name":"Teeladen"},
                 "brand":{"name":"Teeladen","url":"https://shop.example","colour":"#1a5fb4",
                  "imprint":"Teeladen GmbH\\nWeg 1, 20095 Hamburg","address":"SIE"},
                 "zone":"Europe/Berlin","language":"de"}
                """;
        return ((Reading.Valid<MailSettings>) MailSettingsJson.readStored(shopId, document))
                .value();
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
        ObjectNode headers = event.putObject("headers").put("host", "api.example");
        if (more.containsKey("if-match")) {
            headers.put("if-match", more.get("if-match"));
        }
        ObjectNode context = event.putObject("requestContext");
        context.put("requestId", "request-" + (1_000 + ++requests))
                .put("timeEpoch", now.toEpochMilli());
        context.putObject("http").put("method", route.key().split(" ")[0]);
        ObjectNode claims = context.putObject("authorizer").putObject("jwt").putObject("claims");
        if (more.containsKey("email")) {
            claims.put("email", more.get("email"));
        }
        claims.put("sub", "mia")
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
