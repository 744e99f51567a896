package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Answers a survey over HTTP by a signed link, and changes the answer. */
final class SurveyAnswersIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FIRST = "version=1&asked=recommend&answer-recommend=";
    private static final String SURVEY =
            """
            {"id": "opinion", "name": "NPS",
             "trigger": {"kind": "LINK_ONLY"}, "title": {"de": "Deine Meinung", "en": "Your opinion"},
             "questions": [
              {"kind": "RATING", "id": "recommend", "text": {"de": "Wie war es?", "en": "How was it?"}, "scale": "NPS"},
              {"kind": "TEXT", "id": "why", "text": {"de": "Warum?", "en": "Why?"}, "showIf": {"from": 0, "to": 6}}],
             "samplePercent": 100, "waveDays": 90, "throttleDays": 180, "rewardPoints": 0, "topic": "surveys"}
            """;

    @Test
    void answer_byASignedLink_isKeptAndChangedOverHttp() throws Exception {
        var options =
                Options.inMemory(ROOT.resolve("template.yaml"))
                        .withClock(Instant.parse("2027-03-01T10:00:00Z"));
        try (var runner = LocalRunner.start(options);
                var shop = new MailShop(runner);
                var client = new RunnerClient(runner.address())) {
            shop.admin("POST", "/admin/shops/demo-shop/surveys", SURVEY);
            var link = follow(shop, runner.address() + "/surveys/open/demo-shop/opinion?score=3");

            var page = shop.open("GET", link, FORM, "");
            assertThat(page.body()).contains("value=\"3\" checked");
            assertThat(page.headers().firstValue("referrer-policy")).hasValue("no-referrer");
            assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
            assertThat(answers(client)).isEmpty();

            assertThat(shop.open("POST", link, FORM, FIRST + "3").body()).contains("Warum?");
            shop.open("POST", link, FORM, "version=1&asked=why&answer-why=Zu+sp%C3%A4t");
            assertThat(answers(client).getFirst().toString()).contains("3").contains("Zu spät");

            assertThat(shop.open("GET", link, FORM, "").body()).contains("value=\"3\" checked");
            assertThat(shop.open("POST", link, FORM, FIRST + "9").body())
                    .contains("Danke für deine Antwort");

            assertThat(answers(client)).hasSize(1);
            assertThat(answers(client).getFirst().toString())
                    .contains("9")
                    .doesNotContain("Zu spät");
            assertThat(
                            shop.open(
                                            "POST",
                                            link.replace("/surveys/", "/surveys/x"),
                                            FORM,
                                            FIRST + "9")
                                    .statusCode())
                    .isEqualTo(400);
        }
    }

    /** A link that a shop publishes leads to a signed one of whoever follows it. */
    private static String follow(MailShop shop, String url) throws Exception {
        var answer = shop.open("GET", url, FORM, "");
        assertThat(answer.statusCode()).isEqualTo(303);
        return URI.create(url)
                .resolve(answer.headers().firstValue("location").orElseThrow())
                .toString();
    }

    private static List<JsonNode> answers(RunnerClient client) throws Exception {
        var answers = new ArrayList<JsonNode>();
        for (JsonNode key : client.json("/_local/tables/SurveysTable").findParents("sk")) {
            if (key.path("sk").asText().startsWith("answer#")) {
                answers.add(key.path("answers"));
            }
        }
        return answers;
    }
}
