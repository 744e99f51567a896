package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Deliveries in an order that no shop means, or all at once, of two customers in one runner. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OddDeliveriesIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-05-03T08:00:02Z");
    private static final String MAREIKE = "/shops/demo-shopify/customers/7203311846401377123";
    private static final String ANOTHER = "/shops/demo-shop/customers/c-901";

    private final HttpClient http = HttpClient.newHttpClient();

    private LocalRunner runner;
    private RunnerClient client;

    @BeforeAll
    void start() {
        runner =
                LocalRunner.start(Options.inMemory(ROOT.resolve("template.yaml")).withClock(START));
        client = new RunnerClient(runner.address());
    }

    @AfterAll
    void stop() {
        client.close();
        runner.close();
        http.close();
    }

    private void deliver(String event) throws Exception {
        SampleEvent.webhook(ROOT, event).post(http, runner.address());
        assertThat(runner.awaitIdle(Duration.ofSeconds(30))).isTrue();
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> response = client.get(path, "Authorization", "Bearer local-api-key");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.read(response.body());
    }

    @Test
    void refund_beforeItsOrder_waitsForIt() throws Exception {
        deliver("shopify-refunds-create");

        deliver("shopify-orders-paid");

        assertThat(json(MAREIKE + "/points").path("pending").asLong()).isEqualTo(29);
    }

    @Test
    void order_fromSixteenThreads_isBookedOnce() throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            calls.add(
                    () ->
                            SampleEvent.webhook(ROOT, "standard-order-paid")
                                    .post(http, runner.address())
                                    .statusCode());
        }

        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<Integer> status : threads.invokeAll(calls)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }

        assertThat(runner.awaitIdle(Duration.ofSeconds(60))).isTrue();
        assertThat(json(ANOTHER + "/ledger").path("entries")).hasSize(1);
        assertThat(json(ANOTHER + "/points").path("pending").asLong()).isEqualTo(72);
    }
}
