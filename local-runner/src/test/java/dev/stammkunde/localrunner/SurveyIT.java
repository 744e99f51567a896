package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.demo.DemoCampaigns;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;

/** Surveys of the demo, as marketing reads, previews and pauses them over HTTP. */
final class SurveyIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
    private static final String SURVEYS = "/admin/shops/demo-shop/surveys";

    @Test
    void surveys_ofTheDemo_areReadPreviewedAndPaused() throws Exception {
        var options = Options.inMemory(ROOT.resolve("template.yaml")).withClock(START);
        try (var runner = LocalRunner.start(options);
                var client = new RunnerClient(runner.address())) {
            assertThat(DemoCampaigns.load(runner.address(), START)).isEmpty();
            var marketing = client.signIn("mia", "marketing");

            JsonNode all = Json.read(client.get(SURVEYS, marketing).body()).path("documents");
            assertThat(all)
                    .extracting(survey -> survey.path("id").asText())
                    .containsExactly("csat", "nps");
            String preview = client.get(SURVEYS + "/nps/preview?language=en", marketing).body();
            assertThat(Json.read(preview).at("/questions/0/text").asText())
                    .isEqualTo("How likely are you to recommend us?");
            var paused = client.post(SURVEYS + "/nps/pause", "", marketing[0], marketing[1]);
            assertThat(Json.read(paused.body()).path("state").asText()).isEqualTo("PAUSED");
            assertThat(paused.headers().firstValue("etag")).contains("\"2\"");

            var finance = client.signIn("fay", "finance");
            assertThat(client.get(SURVEYS + "/nps", finance).statusCode()).isEqualTo(200);
            assertThat(client.get(SURVEYS + "/nps/preview", finance).statusCode()).isEqualTo(403);
            assertThat(client.get("/admin/shops/demo-shop/audit?kind=survey", finance).body())
                    .contains("\"pause\"");
        }
    }
}
