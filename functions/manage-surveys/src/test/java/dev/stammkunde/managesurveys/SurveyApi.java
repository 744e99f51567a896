package dev.stammkunde.managesurveys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

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
import dev.stammkunde.testkit.http.DescribedFunction;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
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
    private final DescribedFunction function =
            new DescribedFunction(
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
                                                    customers,
                                                    cases,
                                                    customers,
                                                    SampleFacts.of(customers)),
                                            customers,
                                            participations))),
                    OpenApiDocument.read("admin-api.yaml"));

    /** When requests come. */
    Instant now = Instant.ofEpochSecond(86_400);

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
        Request request =
                Request.to(route.key(), now)
                        .path("shopId", SHOP)
                        .query(more.getOrDefault("query", ""))
                        .header("host", "api.example")
                        .by("mia", '[' + more.getOrDefault("group", "marketing") + ']')
                        .body(body);
        if (route.key().contains("{surveyId}")) {
            request.path("surveyId", more.getOrDefault("id", "nps"));
        }
        if (more.containsKey("if-match")) {
            request.header("if-match", more.get("if-match"));
        }
        if (more.containsKey("email")) {
            request.claim("email", more.get("email"));
        }
        return function.ask(request);
    }
}
