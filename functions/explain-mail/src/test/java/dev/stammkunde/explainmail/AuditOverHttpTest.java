package dev.stammkunde.explainmail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.ForgetSuppressed;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.admin.AuditAnswers;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;

final class AuditOverHttpTest {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read("admin-api.yaml");
    private static final Instant NOW = Instant.parse("2026-05-06T10:00:00Z");

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryMails mails = new InMemoryMails(customers);

    private static AuditEntry entry(int number, String kind) {
        return new Acting("mia", "Mia", List.of("marketing"), NOW.plusSeconds(number), "r" + number)
                .did("demo-shop", new Deed("pause", kind, "spring"))
                .with("state", "ACTIVE", "PAUSED");
    }

    private JsonNode ask(String query, String groups, int status) throws IOException {
        String event =
                Files.readString(RepositoryRoot.path().resolve("events/explain-mail/audit.json"))
                        .replace("\"rawQueryString\": \"\"", "\"rawQueryString\": \"" + query + '"')
                        .replace("[finance]", groups);
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        new ExplainMailHandler(
                        new ExplainMailHandler.MailAnswers(
                                new ExplainMail(mails, mails, customers, (_, _) -> List.of()),
                                new LiftSuppression(
                                        mails, _ -> ForgetSuppressed.Outcome.NOT_LISTED),
                                SampleResends.NOTHING),
                        new AuditAnswers(mails.audit()),
                        new SearchAnswer(SampleSearch.over(customers)),
                        new PurchasesAnswer(customers))
                .handleRequest(
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                        response,
                        FixedContext.unhurried());
        JsonField answer = Json.parse(response.toString(StandardCharsets.UTF_8));
        JsonNode body = new ObjectMapper().readTree(answer.text("body"));
        assertThat(answer.integer("statusCode")).isEqualTo(status);
        DOCUMENT.assertDescribes(
                "GET /admin/shops/{shopId}/audit",
                status,
                answer.at("headers").text("content-type"),
                body);
        return body;
    }

    @Test
    void audit_byPage_isWhoDidWhatTheNewestFirst() throws IOException {
        for (int i = 0; i < 3; i++) {
            mails.audit().add(entry(i, "campaign"));
        }

        JsonNode first = ask("limit=2", "[finance]", 200);
        JsonNode rest = ask("limit=2&cursor=" + first.path("next").asText(), "[finance]", 200);

        assertThat(first.path("entries").findValuesAsText("requestId")).containsExactly("r2", "r1");
        assertThat(rest.path("entries").findValuesAsText("requestId")).containsExactly("r0");
        assertThat(rest.has("next")).isFalse();
        assertThat(rest.path("entries").get(0))
                .hasToString(
                        "{\"at\":\"2026-05-06T10:00:00Z\",\"who\":\"mia\",\"name\":\"Mia\","
                                + "\"groups\":[\"marketing\"],\"verb\":\"pause\",\"kind\":\"campaign\","
                                + "\"id\":\"spring\",\"changes\":[{\"path\":\"state\","
                                + "\"before\":\"ACTIVE\",\"after\":\"PAUSED\"}],\"complete\":true,"
                                + "\"requestId\":\"r0\"}");
    }

    @Test
    void audit_ofATimeAKindOrAPerson_isThatAlone() throws IOException {
        mails.audit().add(entry(0, "campaign"));
        mails.audit().add(entry(1, "suppression"));

        assertThat(found("kind=campaign")).containsExactly("r0");
        assertThat(found("who=mia&from=2026-05-06T12:00:01%2B02:00")).containsExactly("r1");
        assertThat(found("from=2026-05-06T12:00:01+02:00")).containsExactly("r1");
        assertThat(found("to=2026-05-06T10:00:01Z")).containsExactly("r0");
        assertThat(found("who=mio")).isEmpty();
        assertThat(found("from=2027-01-01T00:00:00Z&to=2026-01-01T00:00:00Z")).isEmpty();
    }

    private List<String> found(String query) throws IOException {
        return ask(query, "[support]", 200).path("entries").findValuesAsText("requestId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "to=10000-01-01T00:00:00Z",
                "from=%2B1000000000-12-31T23:59:59Z",
                "limit=31",
                "cursor=eA"
            })
    void audit_parameterThatIsWrong_isRefused(String query) throws IOException {
        ask(query, "[marketing]", 400);
    }

    @Test
    void audit_byNobodyOfTheTeam_isRefused() throws IOException {
        ask("", "[cleaners]", 403);
    }
}
