package dev.stammkunde.managesurveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whatever is sent, the answer is a problem that names the field, and nothing is kept. */
final class HostileSurveysTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String WHOLE =
            """
            {"id": "nps", "name": "NPS",
             "trigger": {"kind": "AFTER_ORDER", "milestone": "PAID", "days": 7, "fromPurchase": 2},
             "title": {"de": "Meinung", "en": "Opinion"},
             "questions": [
              {"kind": "RATING", "id": "recommend", "text": {"de": "a", "en": "b"}, "scale": "NPS"},
              {"kind": "SELECTION", "id": "reason", "text": {"de": "a", "en": "b"},
               "choices": [{"id": "price", "text": {"de": "a", "en": "b"}},
                {"id": "time", "text": {"de": "a", "en": "b"}}],
               "multiple": true, "showIf": {"from": 0, "to": 6}},
              {"kind": "TEXT", "id": "why", "text": {"de": "a", "en": "b"}}],
             "samplePercent": 50, "waveDays": 30, "throttleDays": 60, "reminderDays": 5,
             "reviewUrl": "https://reviews.example", "rewardPoints": 50, "topic": "surveys"}
            """;

    private final SurveyApi api = new SurveyApi();

    @Test
    void create_whole_isTaken() {
        assertThat(api.create(WHOLE).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"x\": 1}", "\"\\u0000\"", "1e400"})
    void create_wrongTypeInAnyField_isNamedByItsPath(String wrong) throws Exception {
        JsonNode whole = MAPPER.readTree(WHOLE);
        List<String> pointers = new ArrayList<>();
        collect(whole, "", pointers);
        assertThat(pointers).hasSizeGreaterThan(40);
        for (String pointer : pointers) {
            Reply reply = api.create(with(whole, pointer, wrong));

            String path = pointer.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
            assertThat(reply.status()).as("%s = %s", path, wrong).isEqualTo(422);
            assertThat(reply.fields())
                    .as("%s = %s", path, wrong)
                    .anyMatch(field -> field.startsWith(path));
        }
        assertThat(api.documents.ofShop(SurveyApi.SHOP)).isEmpty();
    }

    private static void collect(JsonNode node, String pointer, List<String> pointers) {
        node.properties()
                .forEach(each -> add(each.getValue(), pointer + '/' + each.getKey(), pointers));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            add(node.get(i), pointer + '/' + i, pointers);
        }
    }

    private static void add(JsonNode node, String pointer, List<String> pointers) {
        pointers.add(pointer);
        collect(node, pointer, pointers);
    }

    /** Returns a document with another value, which Jackson need not be able to hold. */
    private static String with(JsonNode whole, String pointer, String value) {
        JsonNode copy = whole.deepCopy();
        int slash = pointer.lastIndexOf('/');
        String name = pointer.substring(slash + 1);
        switch (copy.at(pointer.substring(0, slash))) {
            case ObjectNode object -> object.put(name, "HERE");
            case ArrayNode array -> array.set(Integer.parseInt(name), "HERE");
            default -> throw new AssertionError(pointer);
        }
        return copy.toString().replace("\"HERE\"", value);
    }

    @Test
    void create_severalMistakes_areAllNamedAtOnce() {
        Reply reply =
                api.create(
                        """
                        {"id": "No id", "name": "\\n", "trigger": {"kind": "WEATHER"},
                         "title": {"en": "Opinion"}, "samplePercent": 0, "waveDays": 400,
                         "questions": [{"kind": "TEXT", "id": "why", "text": {"en": "Why?"}}],
                         "reviewUrl": "javascript:alert(1)", "reward": 7}
                        """);

        assertThat(reply.fields())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "trigger.kind",
                        "title.de",
                        "samplePercent",
                        "waveDays",
                        "questions[0].kind",
                        "questions[0].text.de",
                        "reviewUrl",
                        "reward");
    }

    @Test
    void create_markupInTexts_isKeptAsText() {
        String script = "<script>alert('x')</script>{{customer.email}}=1+1";

        api.create(WHOLE.replace("\"Meinung\"", '"' + script + '"'));

        assertThat(api.ask(SurveyRoute.PREVIEW).body().path("title").asText()).isEqualTo(script);
    }

    @ParameterizedTest
    @CsvSource({"'', 400", "[], 422", "7, 422", "'{\"id\":\"a\",\"id\":\"b\"}', 422", "'{', 400"})
    void create_noDocument_isRefused(String body, int status) {
        assertThat(api.create(body).status()).isEqualTo(status);
    }

    @Test
    void create_tooLarge_isRefusedUnread() {
        assertThat(api.create("{" + " ".repeat(100_000) + "}").status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../nps",
                "NPS",
                "nps#1",
                " ",
                "%00",
                "a-name-that-is-longer-than-forty-letters-"
            })
    void ask_ofNoId_isUnknown(String id) {
        api.create(SurveyApi.LEAST);
        Map<String, String> named = Map.of("id", id, "if-match", "\"1\"");

        for (SurveyRoute route : SurveyRoute.values()) {
            if (route.key().contains("surveyId")) {
                assertThat(api.ask(route, SurveyApi.LEAST, named).problem())
                        .as(route.name())
                        .isEqualTo("unknown-document");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "marketing, LIST CREATE SHOW REPLACE CHECK PAUSE RESUME ARCHIVE VERSIONS PREVIEW PREVIEW_MAIL"
                + " TEST AUDIENCE",
        "finance, LIST SHOW VERSIONS",
        "support, LIST SHOW VERSIONS PREVIEW PREVIEW_MAIL",
        "administrators, ''"
    })
    void ask_byEachGroup_mayOnlyTakeItsRoutes(String group, String routes) {
        for (SurveyRoute route : SurveyRoute.values()) {
            Reply reply =
                    new SurveyApi()
                            .ask(
                                    route,
                                    SurveyApi.LEAST,
                                    Map.of("group", group, "if-match", "\"1\""));

            assertThat(reply.status() != 403)
                    .as("%s by %s", route, group)
                    .isEqualTo(List.of(routes.split(" ")).contains(route.name()));
        }
    }
}
