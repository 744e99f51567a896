package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What webhooks lost is found in the night, once, and changes nothing in the nights after. */
final class LostWebhooksIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-06-10T08:00:02Z");
    private static final int TOLD = 901;
    private static final int LOST = 902;

    private LocalRunner runner;
    private RunnerClient client;
    private ShopsOrders orders;

    @BeforeEach
    void start() {
        runner =
                LocalRunner.start(Options.inMemory(ROOT.resolve("template.yaml")).withClock(START));
        client = new RunnerClient(runner.address());
        orders = new ShopsOrders(client);
    }

    @AfterEach
    void stop() {
        client.close();
        runner.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"SHOPIFY", "WOOCOMMERCE", "SHOPWARE"})
    void night_afterLostWebhooks_findsTheOrderOnceAndItsRefundToo(SoldOn shop) throws Exception {
        if (shop == SoldOn.SHOPWARE) {
            client.post("/_local/shops/demo-shopware/app", "{}");
            switchOff(shop);
        }
        orders.write(shop, paid(shop, TOLD));
        tell(shop, TOLD);
        orders.write(shop, paid(shop, LOST));
        assertThat(points(shop, TOLD)).isEqualTo(40);
        assertThat(points(shop, LOST)).isZero();

        night();

        assertThat(lines("orders-not-compared")).isEmpty();
        assertThat(lines("orders-missed")).hasSize(1).allMatch(line -> line.contains(shop.shop()));
        assertThat(points(shop, TOLD)).isEqualTo(40);
        assertThat(points(shop, LOST)).isEqualTo(40);
        var entries = entries();

        night();

        assertThat(lines("orders-missed")).hasSize(1);
        assertThat(lines("orders-compared")).hasSize(2);
        assertThat(points(shop, LOST)).isEqualTo(40);
        assertThat(entries()).isEqualTo(entries);

        switchOff(shop);
        orders.write(shop, refunded(shop, LOST));
        assertThat(points(shop, LOST)).isEqualTo(40);
        night();

        assertThat(lines("orders-missed")).hasSize(2);
        assertThat(lines("webhook-was-off")).isNotEmpty();
        assertThat(webhooks(shop)).anyMatch(webhook -> webhook.path("isOn").asBoolean());
        assertThat(points(shop, LOST)).isEqualTo(20);
        assertThat(points(shop, TOLD)).isEqualTo(40);
        assertThat(lines("orders-not-compared")).isEmpty();
        assertThat(client.json("/_local/dead-letters")).isEmpty();
        assertThat(client.json("/_local/tables/QuarantineTable").path("items"))
                .as("nothing but what the nights found")
                .allMatch(item -> item.path("pk").asText().equals("missed#" + shop.shop()))
                .extracting(item -> item.path("kind").asText())
                .containsExactlyInAnyOrder("MISSING_HERE", "OTHER_REFUND");
    }

    @Test
    void night_whileTheShopFails_isCaughtUpWith() throws Exception {
        var shop = SoldOn.WOOCOMMERCE;
        orders.write(shop, paid(shop, TOLD));
        tell(shop, TOLD);
        PlayedCodes.make(client, shop.shop(), "IT-LOST");
        var ordered =
                client.post(
                        "/_local/shops/demo-woocommerce/orders",
                        "{\"code\":\"IT-LOST\",\"customerId\":\"%s\",\"lost\":true}"
                                .formatted(shop.customer(LOST)));
        assertThat(ordered.body()).isEqualTo("{\"status\":0}");
        fail("fail");

        night();
        assertThat(lines("orders-not-compared")).hasSize(2);
        assertThat(points(shop, LOST)).isZero();

        fail("none");
        night();
        assertThat(lines("orders-missed")).hasSize(1);
        assertThat(points(shop, LOST)).isEqualTo(30);
        assertThat(client.json("/_local/dead-letters")).isEmpty();
    }

    private void fail(String fault) throws Exception {
        client.post("/_local/shops/demo-woocommerce", "{\"fault\":\"" + fault + "\"}");
    }

    /** As the shop does where deliveries fail; Shopify removes them. */
    private void switchOff(SoldOn shop) throws Exception {
        for (JsonNode webhook : webhooks(shop)) {
            client.post(
                    "/_local/shops/" + shop.shop() + "/webhooks",
                    "{\"id\":\"%s\",\"on\":false}".formatted(webhook.path("id").asText()));
        }
    }

    private JsonNode webhooks(SoldOn shop) throws Exception {
        return client.json("/_local/shops").path(shop.shop()).path("webhooks");
    }

    private void night() throws Exception {
        client.advance("P1D");
        assertThat(runner.awaitIdle(Duration.ofSeconds(30))).isTrue();
    }

    private void tell(SoldOn shop, int number) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            orders.webhook(shop, shop.order(number))
                                    .request(runner.address(), "told-" + number, client.now()),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("kept");
        }
        assertThat(runner.awaitIdle(Duration.ofSeconds(30))).isTrue();
    }

    private static JsonNode paid(SoldOn shop, int number) {
        return switch (shop) {
            case SHOPIFY ->
                    new ShopifyOrder(number, number)
                            .goods(1, "40.00")
                            .tell("orders/paid", 1)
                            .body();
            case WOOCOMMERCE ->
                    new WooCommerceOrder(number)
                            .goods(1, "40.00")
                            .paid(1)
                            .is("processing", 1)
                            .body();
            case SHOPWARE ->
                    new ShopwareOrder(number)
                            .goods(1, "40.00")
                            .payment("paid", 1)
                            .body()
                            .at("/data/payload/order");
            case STANDARD -> throw new IllegalArgumentException();
        };
    }

    /** Half of the money goes back. */
    private static JsonNode refunded(SoldOn shop, int number) {
        return switch (shop) {
            case SHOPIFY -> {
                var order = new ShopifyOrder(number, number).goods(1, "40.00");
                yield order.refunds(order.refund(77, OrderLife.day(2), 0, "20.00", "success"))
                        .status("partially_refunded", "0.00")
                        .tell("orders/updated", 2)
                        .body();
            }
            case WOOCOMMERCE ->
                    new WooCommerceOrder(number)
                            .goods(1, "40.00")
                            .paid(1)
                            .refunded("20.00")
                            .is("processing", 2)
                            .body();
            case SHOPWARE ->
                    new ShopwareOrder(number)
                            .goods(1, "40.00")
                            .refunded("20.00", "completed", 2)
                            .payment("refunded_partially", 2)
                            .body()
                            .at("/data/payload/order");
            case STANDARD -> throw new IllegalArgumentException();
        };
    }

    private long points(SoldOn shop, int number) throws Exception {
        var answer =
                client.get(
                        "/shops/" + shop.shop() + "/customers/" + shop.customer(number) + "/points",
                        "Authorization",
                        "Bearer local-api-key");
        var points = Json.read(answer.body());
        return points.path("pending").asLong() + points.path("available").asLong();
    }

    private int entries() throws Exception {
        return client.json("/_local/tables/EntriesTable").path("items").size();
    }

    private List<String> lines(String message) throws Exception {
        return Files.readAllLines(runner.functionLog()).stream()
                .filter(line -> line.contains('"' + message + '"'))
                .toList();
    }
}
