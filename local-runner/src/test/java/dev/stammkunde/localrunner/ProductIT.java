package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The product as it is deployed: webhooks go in over HTTP, points come out over HTTP. One runner
 * serves all, since each start takes longer than a test; those come last that move its clock.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ProductIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-05-03T08:00:02Z");
    private static final String MAREIKE = "/shops/demo-shopify/customers/7203311846401377123";

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

    private HttpResponse<String> deliver(String event) throws Exception {
        HttpResponse<String> response =
                SampleEvent.webhook(ROOT, event).post(http, runner.address());
        assertThat(runner.awaitIdle(Duration.ofSeconds(30))).isTrue();
        return response;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.get(path, "Authorization", "Bearer local-api-key");
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.read(response.body());
    }

    @Test
    @Order(3)
    void shopify_orderReplayRefundAndTime_becomePointsWithReasons() throws Exception {
        assertThat(deliver("shopify-orders-paid").statusCode()).isEqualTo(200);

        JsonNode points = json(MAREIKE + "/points");
        assertThat(points.path("available").asLong()).isZero();
        assertThat(points.path("pending").asLong()).isEqualTo(47);
        assertThat(json(MAREIKE + "/ledger/1/explanation").at("/text/de").asText())
                .contains("47 Punkte", "#2417");

        assertThat(deliver("shopify-orders-paid").statusCode()).isEqualTo(200);
        assertThat(json(MAREIKE + "/ledger").path("entries")).hasSize(1);

        assertThat(deliver("shopify-refunds-create").statusCode()).isEqualTo(200);
        assertThat(json(MAREIKE + "/points").path("pending").asLong()).isEqualTo(29);
        assertThat(json(MAREIKE + "/ledger").at("/entries/0/points").asLong()).isEqualTo(-18);

        client.post("/_local/clock", "{\"advance\":\"P14D\"}", "Content-Type", "application/json");
        assertThat(json(MAREIKE + "/points").path("available").asLong()).isEqualTo(29);
        assertThat(
                        json("/shops/demo-shopify/orders/6120047733918209871/points")
                                .path("kept")
                                .asLong())
                .isEqualTo(29);
        assertThat(json(MAREIKE).toString()).contains("Mareike");
        assertThat(client.json("/_local/tables/ShopsTable").findValuesAsText("sk"))
                .as("noted for the watch")
                .contains("SHOP#demo-shopify");
    }

    @Test
    @Order(1)
    void otherPlatforms_paidOrders_becomePoints() throws Exception {
        assertThat(deliver("woocommerce-ping").statusCode()).isEqualTo(200);
        assertThat(deliver("woocommerce-order-created").statusCode()).isEqualTo(200);
        assertThat(deliver("shopware-order-paid").statusCode()).isEqualTo(200);
        assertThat(deliver("standard-order-paid").statusCode()).isEqualTo(200);

        // Paid in April, so its hold is over; the other one was paid two seconds ago.
        assertThat(json("/shops/demo-woocommerce/customers/42/points").path("available").asLong())
                .isEqualTo(35);
        assertThat(json("/shops/demo-shop/customers/c-901/points").path("pending").asLong())
                .isEqualTo(72);
        assertThat(client.json("/_local/dead-letters")).isEmpty();
    }

    @Test
    @Order(1)
    void badInput_isAnsweredClearlyAndKept() throws Exception {
        assertThat(deliver("shopify-signature-wrong").statusCode()).isEqualTo(401);
        assertThat(deliver("shopify-unknown-shop").statusCode()).isEqualTo(404);
        assertThat(deliver("shopify-topic-not-handled").statusCode()).isEqualTo(200);
        HttpResponse<String> wrong = deliver("shopify-price-no-number");

        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.headers().firstValue("stammkunde-quarantine-id")).isPresent();
        assertThat(wrong.body()).contains("line_items[0].price");
    }

    @Test
    @Order(2)
    void shopware_deliveryTenMinutesOld_isRefused() throws Exception {
        client.post("/_local/clock", "{\"advance\":\"PT10M\"}", "Content-Type", "application/json");

        HttpResponse<String> late = deliver("shopware-order-paid");

        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.body()).contains("timestamp");
    }

    @Test
    @Order(1)
    void memberApi_withoutOrWithAWrongKey_isClosed() throws Exception {
        assertThat(client.get(MAREIKE + "/points").statusCode()).isEqualTo(401);
        assertThat(client.get(MAREIKE + "/points", "Authorization", "Bearer guessed").statusCode())
                .isEqualTo(403);
    }
}
