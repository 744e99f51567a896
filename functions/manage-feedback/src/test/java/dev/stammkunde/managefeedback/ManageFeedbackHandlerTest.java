package dev.stammkunde.managefeedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.surveys.feedback.Feedback;
import dev.stammkunde.surveys.feedback.TextSource;
import dev.stammkunde.surveys.feedback.TopicCounts;
import dev.stammkunde.surveys.testing.InMemoryFeedback;
import dev.stammkunde.surveys.testing.SampleFeedback;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What people see of feedback over HTTP. Each answer is held to the OpenAPI document. */
final class ManageFeedbackHandlerTest {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read("feedback-api.yaml");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final InMemoryAudit audit = new InMemoryAudit();
    private final InMemoryFeedback feedback = new InMemoryFeedback();
    private final InMemoryDocuments<String> settings = InMemoryDocuments.ofShops(audit);
    private final SortedMap<YearMonth, TopicCounts> tallies = new TreeMap<>();
    private final ManageFeedbackHandler handler =
            new ManageFeedbackHandler(
                    new ManageFeedbackPorts(
                            feedback,
                            feedback,
                            (_, first, last) -> tallies.subMap(first, last.plusMonths(1)),
                            settings,
                            MailSettingsJson::defaults,
                            id ->
                                    id.id().equals("7001")
                                            ? Optional.of(
                                                    new FindCustomer.Found(
                                                            Customer.UNKNOWN, Activity.none()))
                                            : Optional.empty()));

    private record Reply(int status, Map<String, String> headers, JsonNode body, String text) {

        List<String> fields() {
            return body.path("errors").findValuesAsText("field");
        }

        String problem() {
            return body.path("type").asText().replace("urn:stammkunde:problem:", "");
        }

        List<String> ids() {
            return body.path("feedback").findValuesAsText("id");
        }
    }

    @Test
    void note_ofACall_isKeptTaggedAndAuditedWithoutItsText() throws IOException {
        Reply reply = send("note");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.body().path("topics").toString())
                .isEqualTo("[\"complaint\",\"delivery\",\"quality\"]");
        Feedback kept = feedback.all().getFirst();
        assertThat(kept.author().customerId()).isEqualTo("7001");
        assertThat(kept.complaint()).isTrue();
        assertThat(kept.notedBy()).isEqualTo("5f0c3b52-1111-4222-8333-9a1b2c3d4e5f");
        assertThat(feedback.audited()).hasSize(1);
        assertThat(feedback.audited().toString()).doesNotContain("Tasse", "7001");
    }

    @Test
    void note_repeated_isAnsweredAsKeptAndWithOtherWordsRefused() throws IOException {
        Reply first = send("note");

        Reply again = send("note");
        Reply other = note("{\"id\":\"call-4711\",\"channel\":\"PHONE\",\"text\":\"Anders\"}");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("feedback-id-reused");
        assertThat(feedback.all()).hasSize(1);
        assertThat(feedback.audited()).hasSize(1);
    }

    @Test
    void note_severalMistakes_namesEachField() throws IOException {
        Reply reply =
                note(
                        """
                        {"id":"_form","channel":"FORM","text":" ","topic":"x","language":"fr",
                         "customerId":"","contact":"anna","at":"2026-11-23T00:00:00Z","more":1}
                        """);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.fields())
                .containsExactlyInAnyOrder(
                        "id",
                        "channel",
                        "text",
                        "topic",
                        "language",
                        "customerId",
                        "contact",
                        "at",
                        "more");
        assertThat(feedback.all()).isEmpty();
    }

    @Test
    void note_tooLongOrTooLarge_isRefused() throws IOException {
        assertThat(
                        note("{\"id\":\"a\",\"channel\":\"CHAT\",\"text\":\""
                                        + "a".repeat(5_001)
                                        + "\"}")
                                .fields())
                .containsExactly("text");
        assertThat(
                        note("{\"id\":\"a\",\"channel\":\"CHAT\",\"text\":\""
                                        + "a".repeat(100_000)
                                        + "\"}")
                                .status())
                .isEqualTo(413);
    }

    @Test
    void note_unknownCustomer_isRefused() throws IOException {
        Reply reply =
                note("{\"id\":\"a\",\"channel\":\"CHAT\",\"text\":\"Hallo\",\"customerId\":\"8\"}");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(feedback.all()).isEmpty();
    }

    @Test
    void list_filtersAndPages_areAllOnce() throws IOException {
        feedback.keep(SampleFeedback.form("name-of-a-form-01", NOW.minusSeconds(10)));
        for (int i = 0; i < 5; i++) {
            feedback.keep(SampleFeedback.note("call-" + i, NOW.minusSeconds(20 + i)));
        }

        assertThat(ask("list", "limit=50").ids()).hasSize(6).startsWith("_name-of-a-form-01");
        assertThat(ask("list", "topic=complaint").ids()).hasSize(5);
        assertThat(ask("list", "channel=FORM&topic=price").ids())
                .containsExactly("_name-of-a-form-01");
        assertThat(ask("list", "from=2026-11-22T08:59:40Z&to=2026-11-22T08:59:41Z").ids())
                .containsExactly("call-0");

        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            Reply page = ask("list", "limit=2" + cursor);
            paged.addAll(page.ids());
            cursor = page.body().has("next") ? "&cursor=" + page.body().path("next").asText() : "";
        } while (!cursor.isEmpty());
        assertThat(paged).hasSize(6).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "from=x, from",
        "from=2026-11-22T10:00:00Z&to=2026-11-22T09:00:00Z, from",
        "from=2020-01-01T00:00:00Z, from",
        "channel=FAX, channel",
        "limit=201, limit",
        "cursor=x, cursor",
        "cursor=MjAyNi05OS0wMVQwMDowMDowMC4wMDAwMDAwMDBaIGE, cursor"
    })
    void list_whatCannotBeUnderstood_isRefusedByName(String query, String field)
            throws IOException {
        Reply reply = ask("list", query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.fields()).containsExactly(field);
    }

    @Test
    void list_finance_mayNotReadIt() throws IOException {
        assertThat(send("list-as-finance").status()).isEqualTo(403);
    }

    @Test
    void csv_formulas_areTextInOneCell() throws IOException {
        note("{\"id\":\"a\",\"channel\":\"CHAT\",\"text\":\"=1+1\\n\\\"x\\\"\"}");

        Reply reply = send("csv");

        assertThat(reply.headers().get("content-type")).startsWith("text/csv");
        assertThat(reply.text())
                .startsWith("\uFEFF\"id\",\"at\"")
                .endsWith(",\"'=1+1\n\"\"x\"\"\"\r\n");
    }

    @Test
    void show_byTheIdThatACaseNames_isFoundAndOtherwiseNot() throws IOException {
        Feedback form = SampleFeedback.form("name-of-a-form-01", NOW);
        feedback.keep(form);

        assertThat(show(form.id().id()).body().path("text").asText()).startsWith("<b>Zu spät</b>");
        assertThat(show("_name-of-a-form-02").status()).isEqualTo(404);
        assertThat(show("a b").status()).isEqualTo(404);
    }

    @Test
    void topics_countedMonths_areCountsWithTheirShareOfAllTexts() throws IOException {
        tallies.put(
                YearMonth.of(2026, 11),
                new TopicCounts(
                        Map.of(TextSource.FORM, 2L, TextSource.SURVEY, 1L),
                        Map.of("delivery", 2L, "gone-topic", 1L)));

        Reply reply = send("topics");

        JsonNode months = reply.body().path("months");
        assertThat(months.findValuesAsText("month")).containsExactly("2026-10", "2026-11");
        assertThat(months.path(0).path("n").asInt()).isZero();
        assertThat(months.path(0).path("topics")).isEmpty();
        JsonNode november = months.path(1);
        assertThat(november.path("n").asInt()).isEqualTo(3);
        assertThat(november.at("/sources/form").asInt()).isEqualTo(2);
        assertThat(november.at("/topics/0/topic").asText()).isEqualTo("delivery");
        assertThat(november.at("/topics/0/name/de").asText()).isEqualTo("Lieferung");
        assertThat(november.at("/topics/0/percent").asDouble()).isEqualTo(66.7);
        assertThat(november.at("/topics/1").has("name")).isFalse();
        assertThat(reply.body().at("/total/n").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026, from",
        "from=2026-13, from",
        "to=1999-12, to",
        "from=2026-11&to=2026-10, from",
        "from=2010-01&to=2026-11, from"
    })
    void topics_whatCannotBeUnderstood_isRefusedByName(String query, String field)
            throws IOException {
        Reply reply = ask("topics", query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.fields()).containsExactly(field);
    }

    @Test
    void settings_changedListOfTopics_holdsForTheNextNoteAndNotForThoseBefore() throws IOException {
        send("note");

        Reply changed =
                settings(
                        "{\"topics\":[{\"id\":\"cups\",\"name\":{\"de\":\"Tassen\"},\"keywords\":{\"de\":[\"tasse\"]}}]}");
        Reply after = note("{\"id\":\"b\",\"channel\":\"CHAT\",\"text\":\"Tasse kaputt\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.headers()).containsEntry("etag", "\"1\"");
        assertThat(after.body().path("topics").toString()).isEqualTo("[\"cups\"]");
        assertThat(show("call-4711").body().path("topics").toString()).contains("quality");
        assertThat(settings("{\"origins\":[\"shop.example\"]}").fields())
                .containsExactly("origins[0]");
    }

    @Test
    void settings_bySupport_mayBeReadAndNotChanged() throws IOException {
        String event = read("settings").replace("[marketing]", "[support]");

        assertThat(send(MAPPER.readTree(event)).status()).isEqualTo(403);
    }

    private Reply note(String body) throws IOException {
        return send(((ObjectNode) MAPPER.readTree(read("note"))).put("body", body));
    }

    private Reply settings(String body) throws IOException {
        return send(((ObjectNode) MAPPER.readTree(read("settings"))).put("body", body));
    }

    private Reply show(String id) throws IOException {
        ObjectNode event = (ObjectNode) MAPPER.readTree(read("list"));
        event.put("routeKey", FeedbackRoute.SHOW.key());
        ((ObjectNode) event.path("pathParameters")).put("feedbackId", id);
        return send(event);
    }

    private Reply ask(String event, String query) throws IOException {
        return send(((ObjectNode) MAPPER.readTree(read(event))).put("rawQueryString", query));
    }

    private Reply send(String event) throws IOException {
        return send(MAPPER.readTree(read(event)));
    }

    private Reply send(JsonNode event) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)),
                response,
                FixedContext.unhurried());
        JsonNode answer = MAPPER.readTree(response.toByteArray());
        Map<String, String> headers = new TreeMap<>();
        answer.path("headers")
                .properties()
                .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
        String text = answer.path("body").asText();
        boolean isTable = headers.getOrDefault("content-type", "").startsWith("text/csv");
        Reply reply =
                new Reply(
                        answer.path("statusCode").asInt(),
                        headers,
                        isTable ? MAPPER.missingNode() : MAPPER.readTree(text),
                        text);
        if (!isTable) {
            DOCUMENT.assertDescribes(
                    event.path("routeKey").asText(),
                    reply.status(),
                    headers.getOrDefault("content-type", ""),
                    reply.body());
        }
        return reply;
    }

    private static String read(String event) throws IOException {
        return Files.readString(
                RepositoryRoot.path().resolve("events/manage-feedback/" + event + ".json"));
    }
}
