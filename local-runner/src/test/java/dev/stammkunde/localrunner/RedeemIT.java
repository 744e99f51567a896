package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A customer's points are spent: as a code that the shop takes, and at a checkout of its own. */
final class RedeemIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-05-03T08:00:02Z");
    private static final String KEY = "Bearer local-api-key";

    private static LocalRunner runner;
    private static RunnerClient client;

    @BeforeAll
    static void start() {
        runner =
                LocalRunner.start(Options.inMemory(ROOT.resolve("template.yaml")).withClock(START));
        client = new RunnerClient(runner.address());
    }

    @AfterAll
    static void stop() {
        client.close();
        runner.close();
    }

    @ParameterizedTest
    @CsvSource({"demo-shopify, 207119551", "demo-woocommerce, 17", "demo-shopware, 10077"})
    void redeem_reward_isACodeThatTheShopTakesOnceAndThatCountsWithTheOrder(
            String shop, String customer) throws Exception {
        offer(shop);
        give(shop, customer, 500);

        var redeemed = redeem(shop, customer);
        assertThat(redeemed.path("state").asText()).as("%s", redeemed).isEqualTo("ACTIVE");
        assertThat(points(shop, customer).path("reserved").asLong()).isEqualTo(500);

        var ordered =
                client.post(
                        "/_local/shops/" + shop + "/orders",
                        "{\"code\":\"%s\",\"customerId\":\"%s\"}"
                                .formatted(redeemed.path("code").asText(), customer));
        assertThat(ordered.body()).isEqualTo("{\"status\":200}");
        assertThat(runner.awaitIdle(Duration.ofSeconds(30))).isTrue();

        var path = "/customers/" + customer + "/redemptions/" + redeemed.path("id").asText();
        assertThat(get(shop, path).path("state").asText()).isEqualTo("CAPTURED");
        assertThat(points(shop, customer).path("reserved").asLong()).isZero();
        assertThat(client.json("/_local/dead-letters")).isEmpty();
    }

    @Test
    void reserve_checkoutThatIsGivenUp_goesBackWithinMinutes() throws Exception {
        var shop = "demo-shopify";
        give(shop, "207119552", 500);
        var finance = client.signIn("fay", "finance");
        var terms =
                client.send(
                        "PUT",
                        "/admin/shops/" + shop + "/part-payment",
                        """
                        {"version": 0, "terms": {"step": 10, "stepValue": {"amount": "0.10", "currency": "EUR"}, "minimum": 50}}
                        """,
                        finance[0],
                        finance[1],
                        "Content-Type",
                        "application/json");
        assertThat(terms.statusCode()).as(terms.body()).isBetween(200, 201);

        var reserved =
                post(
                        shop,
                        "/reservations",
                        """
                        {"customerId": "207119552", "points": 200, "payable": {"amount": "40.00", "currency": "EUR"}}
                        """,
                        "checkout");
        assertThat(reserved.path("state").asText()).as("%s", reserved).isEqualTo("RESERVED");
        assertThat(points(shop, "207119552").path("available").asLong()).isEqualTo(300);

        client.moveTo(Instant.parse(reserved.path("endsAt").asText()).plus(Duration.ofMinutes(6)));

        assertThat(points(shop, "207119552").path("available").asLong()).isEqualTo(500);
    }

    private static void offer(String shop) throws Exception {
        var marketing = client.signIn("mira", "marketing");
        var created =
                client.post(
                        "/admin/shops/" + shop + "/rewards",
                        """
                        {"id": "five-euros", "name": "5 EUR", "points": 500,
                         "benefit": {"kind": "AMOUNT_OFF", "amount": {"amount": "5.00", "currency": "EUR"}},
                         "cost": {"amount": "5.00", "currency": "EUR"}, "vat": "PRICE_REDUCTION",
                         "term": {"validDays": 30},
                         "texts": {"de": {"title": "5 € auf Ihre Bestellung"}}}
                        """,
                        marketing[0],
                        marketing[1],
                        "Content-Type",
                        "application/json");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    }

    /** The customer is known to the runner by a purchase. */
    private static void give(String shop, String customer, long points) throws Exception {
        var code = "KNOWN-" + customer;
        PlayedCodes.make(client, shop, code);
        client.post(
                "/_local/shops/" + shop + "/orders",
                "{\"code\":\"%s\",\"customerId\":\"%s\"}".formatted(code, customer));
        assertThat(runner.awaitIdle(Duration.ofSeconds(30))).isTrue();
        var support = client.signIn("sam", "finance");
        var given =
                client.post(
                        "/admin/shops/" + shop + "/customers/" + customer + "/adjustments",
                        "{\"points\": %d, \"reason\": \"Kulanz\"}".formatted(points),
                        support[0],
                        support[1],
                        "Idempotency-Key",
                        shop + customer,
                        "Content-Type",
                        "application/json");
        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
    }

    private static JsonNode redeem(String shop, String customer) throws Exception {
        return post(
                shop,
                "/customers/" + customer + "/redemptions",
                "{\"rewardId\": \"five-euros\"}",
                "redeem-" + customer);
    }

    private static JsonNode post(String shop, String path, String body, String key)
            throws Exception {
        HttpResponse<String> answer =
                client.post(
                        "/shops/" + shop + path,
                        body,
                        "Authorization",
                        KEY,
                        "Idempotency-Key",
                        key,
                        "Content-Type",
                        "application/json");
        return Json.read(answer.body());
    }

    private static JsonNode points(String shop, String customer) throws Exception {
        return get(shop, "/customers/" + customer + "/points");
    }

    private static JsonNode get(String shop, String path) throws Exception {
        return Json.read(client.get("/shops/" + shop + path, "Authorization", KEY).body());
    }
}
