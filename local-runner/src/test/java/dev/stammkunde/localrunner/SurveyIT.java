package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.demo.DemoAnswers;
import dev.stammkunde.localrunner.demo.DemoCampaigns;
import dev.stammkunde.mail.store.CountedMail;
import dev.stammkunde.mail.store.DynamoDbCountedMails;
import dev.stammkunde.platform.counting.CountThings;
import dev.stammkunde.platform.counting.RecountThings;
import dev.stammkunde.platform.store.DynamoDbTallyRebuild;
import dev.stammkunde.platform.store.DynamoDbTallyStore;
import dev.stammkunde.stacktemplate.LocalDynamoDb;
import dev.stammkunde.stacktemplate.Names;
import dev.stammkunde.surveys.store.CountedAnswer;
import dev.stammkunde.surveys.store.DynamoDbCountedAnswers;

import org.junit.jupiter.api.Test;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Surveys of the demo, as marketing reads, previews and pauses them over HTTP. */
final class SurveyIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    private static final String SURVEYS = "/admin/shops/demo-shop/surveys";

    /** What the demo stores comes through the streams to tallies and cases, each once. */
    private static void answersOfTheYear_areCountedAndSeenTo(
            LocalRunner runner, RunnerClient client, String[] marketing) throws Exception {
        for (int again = 0; again < 2; again++) {
            assertThat(DemoAnswers.load(runner.address(), START, NOWHERE)).isEmpty();
            assertThat(runner.awaitIdle(Duration.ofMinutes(1))).isTrue();
        }
        var support = client.signIn("sam", "support");
        try (var tables =
                LocalDynamoDb.clientAt(
                        URI.create(client.json("/_local/endpoints").path("dynamodb").asText()))) {
            for (String shop : List.of("demo-shop", "demo-shopify")) {
                var recount =
                        new RecountThings(
                                new DynamoDbTallyRebuild(tables, Names.STACK + "-TalliesTable"),
                                new CountThings(
                                        new DynamoDbTallyStore(
                                                tables, Names.STACK + "-TalliesTable"),
                                        _ -> {}),
                                () -> {});
                var answers = new DynamoDbCountedAnswers(tables, Names.STACK + "-SurveysTable");
                assertThat(recount.check(CountedAnswer.book(shop), answers)).isEmpty();
                var mails = new DynamoDbCountedMails(tables, Names.STACK + "-MailTable");
                assertThat(recount.check(CountedMail.book(shop), mails)).isEmpty();
            }
        }
        var path = "/admin/shops/demo-shopify";
        var results =
                Json.read(
                        client.get(path + "/surveys/nps/results?from=2025-12-01", marketing)
                                .body());
        assertThat(results.at("/figure/n").asInt()).isGreaterThan(25);
        assertThat(results.at("/responseRate/percent").asDouble()).isBetween(20.0, 40.0);
        assertThat(results.path("waves")).isNotEmpty();
        for (JsonNode wave : results.path("waves")) {
            assertThat(wave.at("/responseRate/delivered").asInt())
                    .isGreaterThanOrEqualTo(wave.at("/figure/n").asInt());
        }
        var open = Json.read(client.get(path + "/cases?filter=open", support).body());
        var closed = Json.read(client.get(path + "/cases?filter=closed", support).body());
        assertThat(open.path("cases")).isNotEmpty();
        assertThat(closed.path("cases").size()).isGreaterThan(open.path("cases").size());
    }

    @Test
    void surveys_ofTheDemo_areReadPreviewedAndPaused() throws Exception {
        var options = Options.inMemory(ROOT.resolve("template.yaml")).withClock(START);
        try (var runner = LocalRunner.start(options);
                var client = new RunnerClient(runner.address())) {
            var asClocksTell = START.plusNanos(1);
            assertThat(DemoCampaigns.load(runner.address(), asClocksTell)).isEmpty();
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
            assertThat(paused.headers().firstValue("etag")).contains("\"3\"");

            var finance = client.signIn("fay", "finance");
            assertThat(client.get(SURVEYS + "/nps", finance).statusCode()).isEqualTo(200);
            assertThat(client.get(SURVEYS + "/nps/preview", finance).statusCode()).isEqualTo(403);
            assertThat(client.get("/admin/shops/demo-shop/audit?kind=survey", finance).body())
                    .contains("\"pause\"");
            answersOfTheYear_areCountedAndSeenTo(runner, client, marketing);
        }
    }
}
