package dev.stammkunde.managesurveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

final class SurveyLifeTest {

    private static final String ENGLISH =
            """
            {"id": "nps", "name": "NPS", "title": {"de": "Meinung", "en": "Opinion"},
             "trigger": {"kind": "LINK_ONLY"}, "reviewUrl": "https://reviews.example/shop",
             "questions": [
              {"kind": "RATING", "id": "recommend", "text": {"de": "Empfehlen?", "en": "Recommend?"},
               "scale": "NPS"},
              {"kind": "SELECTION", "id": "reason", "text": {"de": "Grund?", "en": "Reason?"},
               "choices": [{"id": "price", "text": {"de": "Preis", "en": "Price"}},
                {"id": "time", "text": {"de": "Dauer", "en": "Time"}}],
               "showIf": {"from": 0, "to": 6}},
              {"kind": "TEXT", "id": "why", "text": {"de": "Warum?", "en": "Why?"}}]}
            """;

    private final SurveyApi api = new SurveyApi();

    private Reply preview(String query) {
        return api.ask(SurveyRoute.PREVIEW, "", Map.of("query", query));
    }

    @Test
    void create_least_asksAtOnceByWhatIsUsual() {
        Reply created = api.create(SurveyApi.LEAST);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers()).containsEntry("etag", "\"1\"");
        assertThat(created.body().path("state").asText()).isEqualTo("ACTIVE");
        assertThat(created.body().path("waveDays").asInt()).isEqualTo(90);
        assertThat(created.body().path("throttleDays").asInt()).isEqualTo(90);
        assertThat(created.body().path("samplePercent").asInt()).isEqualTo(100);
        assertThat(api.create(SurveyApi.LEAST)).isEqualTo(created);
        assertThat(api.create(ENGLISH).problem()).isEqualTo("document-exists");
        assertThat(api.ask(SurveyRoute.LIST).body().path("documents")).hasSize(1);
    }

    @Test
    void replace_byVersion_isTheNextAndOthersAreOutdated() {
        api.create(SurveyApi.LEAST);

        assertThat(api.replace(ENGLISH, 1).headers()).containsEntry("etag", "\"2\"");
        assertThat(api.replace(SurveyApi.LEAST, 1).status()).isEqualTo(412);
        assertThat(api.ask(SurveyRoute.REPLACE, ENGLISH, Map.of()).status()).isEqualTo(428);
        assertThat(api.ask(SurveyRoute.VERSIONS).body().path("versions")).hasSize(2);
        assertThat(
                        api.ask(SurveyRoute.SHOW, "", Map.of("query", "version=1"))
                                .body()
                                .at("/trigger/kind")
                                .asText())
                .isEqualTo("AFTER_ORDER");
    }

    @Test
    void replace_byAnotherScale_isRefusedSinceScoresWouldNotAddUp() {
        api.create(SurveyApi.LEAST);
        String stars = SurveyApi.LEAST.replace("\"NPS\"}]", "\"STARS\"}]");

        assertThat(api.replace(stars, 1).fields()).containsExactly("questions[0].scale");
        assertThat(api.ask(SurveyRoute.CHECK, stars, Map.of()).fields())
                .containsExactly("questions[0].scale");
        assertThat(api.create(stars.replace("\"nps\"", "\"stars\"")).status()).isEqualTo(201);
    }

    @Test
    void check_wrongOrRight_keepsNothing() {
        api.create(SurveyApi.LEAST);

        assertThat(api.ask(SurveyRoute.CHECK, ENGLISH, Map.of()).status()).isEqualTo(200);
        assertThat(api.ask(SurveyRoute.CHECK, "{}", Map.of()).fields())
                .containsExactly("name", "trigger", "title", "questions");
        assertThat(api.documents.findLatestVersion(SurveyApi.NPS)).contains(1);
    }

    @Test
    void audit_ofASurveysLife_hasEachWriteOnce() {
        api.create(SurveyApi.LEAST);
        api.create(SurveyApi.LEAST);
        api.ask(SurveyRoute.PAUSE);
        api.ask(SurveyRoute.PAUSE);
        preview("");
        api.ask(SurveyRoute.RESUME);
        api.replace(ENGLISH, 3);
        api.ask(SurveyRoute.ARCHIVE);
        assertThat(api.ask(SurveyRoute.RESUME).problem()).isEqualTo("document-archived");

        List<Deed> deeds =
                api.documents.audit().of(SurveyApi.SHOP).reversed().stream()
                        .map(AuditEntry::deed)
                        .toList();
        assertThat(deeds)
                .containsExactly(
                        new Deed("create", "survey", "nps"),
                        new Deed("pause", "survey", "nps"),
                        new Deed("resume", "survey", "nps"),
                        new Deed("replace", "survey", "nps"),
                        new Deed("archive", "survey", "nps"));
    }

    @Test
    void preview_inALanguage_isWhatPeopleRead() {
        api.create(ENGLISH);

        JsonNode english = preview("language=en").body();

        assertThat(english.path("title").asText()).isEqualTo("Opinion");
        assertThat(english.at("/questions/0/most").asInt()).isEqualTo(10);
        assertThat(english.at("/questions/1/choices/1/text").asText()).isEqualTo("Time");
        assertThat(english.at("/questions/1/showIf/to").asInt()).isEqualTo(6);
        assertThat(english.at("/questions/2/mostCharacters").asInt()).isEqualTo(5_000);
        assertThat(english.path("reviewUrl").asText()).isEqualTo("https://reviews.example/shop");
        assertThat(preview("").body().path("title").asText()).isEqualTo("Meinung");
    }

    @Test
    void preview_ofAVersion_isThatOne() {
        api.create(SurveyApi.LEAST);
        api.replace(ENGLISH, 1);

        assertThat(preview("version=1").body().path("questions")).hasSize(1);
        assertThat(preview("").body().path("questions")).hasSize(3);
        assertThat(preview("version=3").problem()).isEqualTo("unknown-version");
        assertThat(preview("version=1&language=en").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"language=fr", "language=EN", "language=de-AT", "language=", "version=0"})
    void preview_ofNoLanguageOrVersion_isRefused(String query) {
        api.create(ENGLISH);

        assertThat(preview(query).problem()).isEqualTo("invalid-parameter");
    }

    @Test
    void survey_thatCannotBeUsed_isShownAndPausedAndReplaced() {
        String later =
                "{\"id\":\"nps\",\"state\":\"ACTIVE\",\"questions\":[{\"kind\":\"MATRIX\"}]}";
        api.documents.save(SurveyApi.NPS, 1, later);

        assertThat(api.ask(SurveyRoute.SHOW).body().path("unusable")).isNotEmpty();
        assertThat(api.ask(SurveyRoute.LIST).body().at("/documents/0/unusable")).isNotEmpty();
        assertThat(preview("").problem()).isEqualTo("document-unusable");
        assertThat(api.ask(SurveyRoute.PAUSE).status()).isEqualTo(200);
        assertThat(api.ask(SurveyRoute.RESUME).problem()).isEqualTo("document-unusable");
        assertThat(api.replace(SurveyApi.LEAST, 2).body().path("state").asText())
                .isEqualTo("PAUSED");
    }
}
