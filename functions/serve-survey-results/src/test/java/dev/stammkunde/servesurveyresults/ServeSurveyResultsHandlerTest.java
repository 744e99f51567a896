package dev.stammkunde.servesurveyresults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Answer;
import dev.stammkunde.surveys.Counting;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.Segments;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.testing.InMemoryAnswers;
import dev.stammkunde.surveys.testing.InMemorySurveys;
import dev.stammkunde.surveys.testing.SampleSurveys;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Results and answers past the edge, over tallies and answers in memory. */
final class ServeSurveyResultsHandlerTest {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read("admin-api.yaml");
    private static final SurveyId NPS = new SurveyId("demo-shop", "nps");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** Of 90 days: the day lies in it. */
    private static final String WAVE = "2026-09-04";

    private final InMemoryAnswers answers = new InMemoryAnswers();
    private final Map<LocalDate, Long> delivered = new HashMap<>();
    private final ServeSurveyResultsHandler handler =
            new ServeSurveyResultsHandler(
                    new ServeSurveyResultsPorts(
                            new InMemorySurveys(ofDemoShop(SampleSurveys.nps())),
                            MailSettingsJson::defaults,
                            answers,
                            answers,
                            (_, _, _) -> delivered));

    private static Survey ofDemoShop(Survey survey) {
        return new Survey(
                NPS, survey.version(), survey.state(), survey.activeSince(), survey.draft());
    }

    @Test
    void results_noAnswers_areNotAvailableAndNoNumber() throws IOException {
        JsonField body = body("results", "");

        for (String figure : List.of("figure", "allTime", "before")) {
            assertThat(body.at(figure).integer("n")).isZero();
            assertThat(body.at(figure).at("value").isNull()).as(figure).isTrue();
            assertThat(body.at(figure).text("text")).isEqualTo("n/a");
            assertThat(body.at(figure).find("interval")).isEmpty();
        }
        assertThat(body.at("responseRate").text("text")).isEqualTo("n/a");
        assertThat(body.text("from")).isEqualTo("2026-09-02");
        assertThat(body.text("to")).isEqualTo("2026-11-30");
    }

    @Test
    void results_answers_areFigureIntervalSplitTrendWavesAndRate() throws IOException {
        answered(50, 9, "2026-11-02T09:00:00Z", "DE");
        answered(33, 8, "2026-11-10T09:00:00Z", "DE");
        answered(17, 3, "2026-11-10T09:00:00Z", "AT");
        delivered.put(LocalDate.of(2026, 10, 20), 400L);

        JsonField body = body("results", "from=2026-11-01&to=2026-11-30&by=week");

        JsonField figure = body.at("figure");
        assertThat(figure.integer("value")).isEqualTo(33);
        assertThat(figure.at("interval").at("from").number().doubleValue()).isEqualTo(17.56);
        assertThat(figure.at("interval").at("to").number().doubleValue()).isEqualTo(46.52);
        assertThat(figure.at("split").at("promoters").integer("count")).isEqualTo(50);
        assertThat(figure.at("split").at("detractors").at("percent").number().doubleValue())
                .isEqualTo(17);
        assertThat(body.at("responseRate").at("percent").number().doubleValue()).isEqualTo(25);
        assertThat(body.elements("waves")).hasSize(1);
        assertThat(body.elements("waves").getFirst().text("wave")).isEqualTo(WAVE);
        assertThat(body.elements("trend").stream().map(it -> it.integer("n")).toList())
                .containsExactly(0, 50, 50, 0, 0, 0);
        assertThat(body.find("difference")).isEmpty();
        assertThat(
                        body.at("breakdowns").elements("country").stream()
                                .map(cell -> cell.text("segment") + cell.integer("n")))
                .containsExactly("AT17", "DE83");
    }

    @Test
    void results_twoPeriodsOfEnoughAnswers_tellTheirDifference() throws IOException {
        answered(30, 9, "2026-11-05T09:00:00Z", "DE");
        answered(30, 2, "2026-10-20T09:00:00Z", "DE");

        JsonField difference = body("results", "from=2026-11-01&to=2026-11-30").at("difference");

        assertThat(difference.at("value").number().intValue()).isEqualTo(200);
        assertThat(difference.bool("significant")).isTrue();
    }

    @Test
    void results_cellOfFew_isHiddenAndSoIsTheOneThatWouldTellIt() throws IOException {
        answered(40, 9, "2026-11-05T09:00:00Z", "DE");
        answered(8, 9, "2026-11-05T09:00:00Z", "AT");
        answered(3, 0, "2026-11-05T09:00:00Z", "CH");

        String days = "from=2026-11-01&to=2026-11-30";
        JsonField body = body("results", days);

        assertThat(
                        body.at("breakdowns").elements("country").stream()
                                .map(cell -> cell.text("segment") + cell.text("text")))
                .containsExactly("AThidden", "CHhidden", "DE100");
        for (String country : List.of("AT", "CH")) {
            JsonField segment = body("results", days + "&segment=country:" + country);
            assertThat(segment.at("figure").bool("hidden")).isTrue();
            assertThat(segment.elements("trend"))
                    .noneMatch(stretch -> stretch.findInteger("n").filter(n -> n > 0).isPresent());
            JsonField written = body("verbatims", days + "&segment=country:" + country);
            assertThat(written.elements("answers")).isEmpty();
            assertThat(written.at("counts").bool("hidden")).isTrue();
            assertThat(written.at("counts").find("filtered")).isEmpty();
        }
        assertThat(body("results", days + "&segment=country:DE").at("figure").integer("n"))
                .isEqualTo(40);
    }

    @Test
    void results_fewBesidesBothPeriods_areNotToldByAllTime() throws IOException {
        for (String at : List.of("2026-11-05T09:00:00Z", "2026-10-20T09:00:00Z")) {
            answered(40, 9, at, "DE");
            answered(10, 9, at, "AT");
        }
        answered(3, 0, "2026-08-20T09:00:00Z", "DE");

        JsonField body = body("results", "from=2026-11-01&to=2026-11-30&segment=country:DE");

        assertThat(body.at("figure").integer("n")).isEqualTo(40);
        assertThat(body.at("before").integer("n")).isEqualTo(40);
        assertThat(body.at("allTime").bool("hidden")).isTrue();
    }

    @Test
    void results_hiddenPeriod_isNotToldByAllTime() throws IOException {
        answered(3, 0, "2026-11-05T09:00:00Z", "DE");
        answered(40, 9, "2026-10-20T09:00:00Z", "DE");
        answered(10, 9, "2026-10-20T09:00:00Z", "AT");
        answered(10, 9, "2026-11-20T09:00:00Z", "AT");

        JsonField body = body("results", "from=2026-11-01&to=2026-11-30&segment=country:DE");

        assertThat(body.at("figure").bool("hidden")).isTrue();
        assertThat(body.at("before").integer("n")).isEqualTo(40);
        assertThat(body.at("allTime").bool("hidden")).isTrue();
    }

    @Test
    void results_ofAPublishedLink_areOfNoKnownPurchase() throws IOException {
        for (int i = 0; i < 10; i++) {
            answers.keep(
                    answer(
                            "anonymous:" + i,
                            9,
                            Instant.parse("2026-11-05T09:00:00Z"),
                            "DE",
                            false,
                            ""));
        }

        JsonField body = body("results", "from=2026-11-01&to=2026-11-30");

        assertThat(
                        body.at("breakdowns").elements("purchase").stream()
                                .map(cell -> cell.text("segment") + cell.integer("n")))
                .containsExactly("10");
        assertThat(
                        body("verbatims", "from=2026-11-01&to=2026-11-30&segment=purchase:")
                                .elements("answers"))
                .hasSize(10);
    }

    @Test
    void results_segment_tellsNoRateAndNoWaves() throws IOException {
        answered(40, 9, "2026-11-05T09:00:00Z", "DE");

        JsonField body = body("results", "segment=country:DE");

        assertThat(body.find("responseRate")).isEmpty();
        assertThat(body.find("waves")).isEmpty();
        assertThat(body.text("segment")).isEqualTo("country:DE");
    }

    @Test
    void verbatims_filteredByDaysAndSegment_areThoseOfTheFigureByPages() throws IOException {
        answered(7, 9, "2026-11-05T09:00:00Z", "DE");
        answered(6, 2, "2026-11-06T09:00:00Z", "AT");
        answered(5, 2, "2026-10-31T22:30:00Z", "DE");
        answered(5, 2, "2026-10-31T23:30:00Z", "DE");
        String query = "from=2026-11-01&to=2026-11-30&segment=country:DE&limit=5";

        List<String> seen = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonField page = body("verbatims", query + cursor);
            page.elements("answers").forEach(one -> seen.add(one.text("customerId")));
            assertThat(page.at("counts").integer("total")).isEqualTo(23);
            assertThat(page.at("counts").integer("filtered")).isEqualTo(12);
            assertThat(page.at("counts").integer("onPage"))
                    .isEqualTo(page.elements("answers").size());
            cursor = page.findText("next").map(next -> "&cursor=" + next).orElse("");
            pages++;
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(12).doesNotHaveDuplicates();
        assertThat(pages).isEqualTo(3);
        assertThat(body("results", query).at("figure").integer("n")).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-11-01&to=2026-11-30, 30",
        "from=2026-11-02&to=2026-11-05, 12",
        "from=2026-10-01&to=2026-10-31, 11",
        "from=2026-10-01&to=2026-11-30&segment=country:DE, 23",
        "from=2026-11-01&to=2026-11-30&segment=country:AT, 18",
        "from=2026-11-01&to=2026-11-30&segment=language:de, 30",
        "from=2026-11-01&to=2026-11-30&segment=category:tea, 30"
    })
    void filter_meansTheSameInFigureListAndFile(String filter, int answered) throws IOException {
        answered(12, 9, "2026-11-05T09:00:00Z", "DE");
        answered(18, 2, "2026-11-06T09:00:00Z", "AT");
        answered(11, 2, "2026-10-31T22:30:00Z", "DE");

        JsonField list = body("verbatims", filter + "&limit=200");
        List<String> lines = handle("verbatims-csv", filter).text("body").lines().toList();

        assertThat(body("results", filter).at("figure").integer("n")).isEqualTo(answered);
        assertThat(list.at("counts").integer("filtered")).isEqualTo(answered);
        assertThat(list.elements("answers")).hasSize(answered);
        assertThat(lines).hasSize(1 + answered);
        assertThat(list.elements("answers"))
                .allMatch(
                        one ->
                                lines.stream()
                                        .anyMatch(line -> line.contains(one.text("customerId"))));
    }

    @Test
    void verbatims_late_isShownAndNotCounted() throws IOException {
        answers.keep(answer("c1", 3, Instant.parse("2026-11-05T09:00:00Z"), "DE", true, "zu spät"));

        JsonField page = body("verbatims", "");

        assertThat(page.elements("answers").getFirst().bool("late")).isTrue();
        assertThat(page.at("counts").integer("filtered")).isZero();
    }

    @Test
    void verbatims_ofAVersionThatGavePoints_saySoBesideThem() throws IOException {
        Instant at = Instant.parse("2026-11-05T09:00:00Z");
        answers.keep(answer("c1", 3, at, "DE", false, "Zu spät"));
        answers.keep(answer("anonymous:c2", 3, at.plusSeconds(1), "DE", false, "Zu teuer"));

        List<JsonField> found = body("verbatims", "").elements("answers");

        assertThat(found.getFirst().find("incentive")).isEmpty();
        assertThat(found.getLast().at("incentive").text("de"))
                .isEqualTo("Für die Teilnahme gab es 50 Punkte.");
        assertThat(found.getLast().at("incentive").text("en"))
                .isEqualTo("50 points were given for taking part.");
    }

    @Test
    void verbatimsCsv_formulasQuotesAndLines_areTextInOneCell() throws IOException {
        Instant at = Instant.parse("2026-11-05T09:00:00Z");
        answers.keep(answer("=c,1", 3, at, "DE", false, "=HYPERLINK(\"x\";\"Grüße\")\r\nZeile 2"));

        JsonField answer = handle("verbatims-csv", "from=2026-11-01&to=2026-11-30");

        assertThat(answer.at("headers").text("content-type")).startsWith("text/csv; charset=utf-8");
        assertThat(answer.text("body"))
                .isEqualTo(
                        "\uFEFF\"answeredAt\",\"editedAt\",\"day\",\"wave\",\"version\",\"late\",\"language\",\"customerId\",\"orderId\",\"score\",\"incentiveDe\",\"incentiveEn\",\"question reasons\",\"question why\",\"others\"\r\n"
                                + "\"2026-11-05T09:00:00Z\",\"2026-11-05T09:00:00Z\",\"2026-11-05\",\"2026-09-04\",\"1\",\"false\",\"de\",\"'=c,1\",\"4711\",\"3\",\"Für die Teilnahme gab es 50 Punkte.\",\"50 points were given for taking part.\",\"\",\"'=HYPERLINK(\"\"x\"\";\"\"Grüße\"\")\r\nZeile 2\",\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-13-01",
                "from=x",
                "from=2026-11-02&to=2026-11-01",
                "by=year",
                "by=day&from=2024-01-01&to=2026-01-01",
                "from=2000-01-01&to=2026-01-01",
                "segment=de",
                "segment=wave:2026-09-04",
                "segment=country:DE&by=rolling-90"
            })
    void results_whatCannotBeUnderstood_isRefused(String query) throws IOException {
        assertThat(handle("results", query).integer("statusCode")).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "cursor=x",
        "cursor=MjAyNi05OS0wMVQwMDowMDowMC4wMDAwMDAwMDBaIDIwMjYtMDktMTYgYw",
        "limit=0",
        "limit=201"
    })
    void verbatims_whatCannotBeUnderstood_isRefused(String query) throws IOException {
        assertThat(handle("verbatims", query).integer("statusCode")).isEqualTo(400);
    }

    @Test
    void verbatims_finance_mayNotReadThem() throws IOException {
        assertThat(handle("finance-may-not", "").integer("statusCode")).isEqualTo(403);
    }

    @Test
    void results_unknownSurvey_isNotFound() throws IOException {
        String event = event("results", "").replace("\"surveyId\": \"nps\"", "\"surveyId\": \"x\"");

        assertThat(handle(event).integer("statusCode")).isEqualTo(404);
    }

    private void answered(int customers, int score, String at, String country) {
        for (int i = 0; i < customers; i++) {
            answers.keep(
                    answer(
                            at + country + score + "-" + i,
                            score,
                            Instant.parse(at),
                            country,
                            false,
                            "Weil <b>"));
        }
    }

    private static Participation answer(
            String customer, int score, Instant at, String country, boolean late, String why) {
        return new Participation(
                new Invitation(
                        new ParticipationKey(new CustomerId("demo-shop", customer), "nps", WAVE),
                        1,
                        "4711",
                        null,
                        new Segments(Language.DE, true, country, Set.of("tea")),
                        new Counting("recommend", Scale.NPS, ZONE),
                        at,
                        at.plusSeconds(9)),
                new Response(
                        Map.of(
                                "recommend", new Answer.Score(score),
                                "why", new Answer.Text(why)),
                        at,
                        at,
                        late));
    }

    private JsonField body(String event, String query) throws IOException {
        JsonField answer = handle(event, query);
        assertThat(answer.integer("statusCode")).as(answer.text("body")).isEqualTo(200);
        DOCUMENT.assertDescribes(
                "GET /admin/shops/{shopId}/surveys/{surveyId}/" + event,
                200,
                "application/json",
                new ObjectMapper().readTree(answer.text("body")));
        return Json.parse(answer.text("body").getBytes(StandardCharsets.UTF_8));
    }

    private JsonField handle(String event, String query) throws IOException {
        return handle(event(event, query));
    }

    private static String event(String event, String query) throws IOException {
        return Files.readString(
                        RepositoryRoot.path()
                                .resolve("events/serve-survey-results/" + event + ".json"))
                .replaceFirst(
                        "\"rawQueryString\": \"[^\"]*\"", "\"rawQueryString\": \"" + query + '"');
    }

    private JsonField handle(String event) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                response,
                FixedContext.unhurried());
        return Json.parse(response.toByteArray());
    }
}
