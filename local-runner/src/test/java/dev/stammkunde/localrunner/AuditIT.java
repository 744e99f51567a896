package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a team did in a day, as everybody in it can read. */
final class AuditIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
    private static final String SHOP = "/admin/shops/demo-shop";
    private static final String CAMPAIGN =
            """
            {"id": "birthday", "name": "%s", "topic": "birthday", "rule": {"kind": "BIRTHDAY"},
             "timing": {"expression": "cron(0 9 * * ? *)", "zone": "Europe/Berlin"},
             "contents": {"main": {"de": {"template": "birthday"}}}}
            """;

    @Test
    void audit_ofATeam_saysWhoDidWhat() throws Exception {
        var options = Options.inMemory(ROOT.resolve("template.yaml")).withClock(START);
        try (var runner = LocalRunner.start(options);
                var client = new RunnerClient(runner.address())) {
            var marketing = client.signIn("mia", "marketing");
            var support = client.signIn("sam", "support");

            post(client, "/campaigns", CAMPAIGN.formatted("Geburtstag"), marketing, 201);
            post(client, "/campaigns/birthday/pause", "", marketing, 200);
            post(client, "/campaigns/birthday/pause", "", marketing, 200);
            post(client, "/campaigns/birthday/resume", "", support, 403);
            post(
                    client,
                    "/suppressions/lift",
                    "{\"email\": \"anna@example.com\", \"reason\": \"Called\"}",
                    support,
                    200);

            var finance = client.signIn("fay", "finance");
            JsonNode first = Json.read(client.get(SHOP + "/audit?limit=2", finance).body());
            JsonNode rest =
                    Json.read(
                            client.get(
                                            SHOP + "/audit?cursor=" + first.path("next").asText(),
                                            finance)
                                    .body());
            List<JsonNode> entries = new ArrayList<>();
            first.path("entries").forEach(entries::add);
            rest.path("entries").forEach(entries::add);

            assertThat(entries)
                    .extracting(e -> e.path("verb").asText() + ' ' + e.path("kind").asText())
                    .containsExactly("lift suppression", "pause campaign", "create campaign");
            assertThat(entries.get(0).at("/groups/0").asText()).isEqualTo("support");
            assertThat(entries.get(1).path("who")).isEqualTo(entries.get(2).path("who"));
            assertThat(entries.get(1).path("who")).isNotEqualTo(entries.get(0).path("who"));
            assertThat(entries.get(1).path("changes"))
                    .isEqualTo(
                            Json.read(
                                    """
                                    [{"path": "version", "before": "1", "after": "2"},
                                     {"path": "state", "before": "ACTIVE", "after": "PAUSED"}]
                                    """));
            assertThat(first.toString() + rest).doesNotContain("anna", "Called");
        }
    }

    private static void post(
            RunnerClient client, String path, String body, String[] token, int status)
            throws Exception {
        var answer = client.post(SHOP + path, body, token[0], token[1]);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
}
