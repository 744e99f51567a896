package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Two people who give points over HTTP, as their tokens say who they are. */
final class AdjustmentIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
    private static final String SHOP = "/admin/shops/demo-shop";

    @Test
    void adjustment_aboveTheLimit_countsOnceAnotherPersonApproves() throws Exception {
        var options = Options.inMemory(ROOT.resolve("template.yaml")).withClock(START);
        try (var runner = LocalRunner.start(options);
                var shop = new MailShop(runner);
                var client = new RunnerClient(runner.address())) {
            shop.customer("nora", "\"language\": \"de\"");
            assertThat(runner.awaitIdle(Duration.ofSeconds(30))).isTrue();
            var support = client.signIn("sam", "support");

            assertThat(adjust(client, support, "nora", 300, "ticket-1").statusCode())
                    .isEqualTo(201);
            var asked = adjust(client, support, "nora", 800, "ticket-2");
            assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
            assertThat(adjust(client, support, "nobody", 1, "ticket-3").statusCode())
                    .isEqualTo(404);

            var approval = SHOP + "/adjustments/" + body(asked).path("id").asText() + "/approval";
            assertThat(post(client, approval, "", support).statusCode()).isEqualTo(403);
            var finance = client.signIn("fay", "finance");
            assertThat(
                            Json.read(client.get(SHOP + "/adjustments", finance).body())
                                    .path("adjustments"))
                    .hasSize(1);
            var approved = post(client, approval, "", finance);
            assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);

            var points =
                    client.get(
                            "/shops/demo-shop/customers/nora/points",
                            "Authorization",
                            "Bearer local-api-key");
            assertThat(body(points).path("available").asLong()).as(points.body()).isEqualTo(1_100);
        }
    }

    private static HttpResponse<String> adjust(
            RunnerClient client, String[] token, String customer, long points, String key)
            throws Exception {
        return client.post(
                SHOP + "/customers/" + customer + "/adjustments",
                "{\"points\": %d, \"reason\": \"Kulanz\"}".formatted(points),
                token[0],
                token[1],
                "Idempotency-Key",
                key,
                "Content-Type",
                "application/json");
    }

    private static HttpResponse<String> post(
            RunnerClient client, String path, String body, String[] token) throws Exception {
        return client.post(path, body, token[0], token[1]);
    }

    private static JsonNode body(HttpResponse<String> answer) throws Exception {
        return Json.read(answer.body());
    }
}
