package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Codes of the shops that the runner plays: what its pages show, and orders that use them. */
final class ShopCodesIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-05-03T08:00:02Z");

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
    @CsvSource({
        "demo-shopify, 207119551",
        "demo-woocommerce, 17",
        "demo-shopware, 10077",
    })
    void order_withACodeThatWorks_isTakenByTheWebhookAndUsesTheCodeUp(String shop, String customer)
            throws Exception {
        var code = "IT-" + shop.substring(5).toUpperCase(Locale.ROOT);
        PlayedCodes.make(client, shop, code);

        var answer =
                client.post(
                        "/_local/shops/" + shop + "/orders",
                        "{\"code\":\"%s\",\"customerId\":\"%s\"}".formatted(code, customer));

        assertThat(answer.body()).isEqualTo("{\"status\":200}");
        runner.awaitIdle(Duration.ofSeconds(30));
        assertThat(code(shop, code).path("uses").asInt()).isEqualTo(1);
        assertThat(code(shop, code).path("works").asBoolean()).isFalse();
        assertThat(client.json("/_local/tables/QuarantineTable").path("items")).isEmpty();
        assertThat(client.json("/_local/dead-letters")).isEmpty();
        var points =
                client.get(
                        "/shops/" + shop + "/customers/" + customer + "/points",
                        "Authorization",
                        "Bearer local-api-key");
        assertThat(points.body()).contains("\"pending\":30");
        assertThat(
                        client.post(
                                        "/_local/shops/" + shop + "/orders",
                                        "{\"code\":\"" + code + "\"}")
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void shops_inABrowser_showCodesAndSwitches() throws Exception {
        PlayedCodes.make(client, "demo-woocommerce", "IT-PAGE");

        var page = client.get("/_local/shops", "Accept", "text/html").body();

        assertThat(page).contains("it-page", "Order with it", "demo-shopware", "drop-answer");
        assertThat(
                        client.post(
                                        "/_local/shops/demo-woocommerce",
                                        "{\"fault\":\"fail\",\"times\":1}")
                                .statusCode())
                .isEqualTo(200);
        assertThat(client.get("/_shops/demo-woocommerce/wp-json/wc/v3/coupons").statusCode())
                .isEqualTo(500);
        assertThat(client.get("/_shops/demo-woocommerce/wp-json/wc/v3/coupons").statusCode())
                .isEqualTo(401);
        assertThat(client.post("/_local/shops/demo-woocommerce", "{\"fault\":\"no\"}").statusCode())
                .isEqualTo(422);
        assertThat(client.get("/_shops/nobody/x").statusCode()).isEqualTo(404);
    }

    private static JsonNode code(String shop, String code) throws Exception {
        for (JsonNode found : client.json("/_local/shops").path(shop).path("codes")) {
            if (found.path("code").asText().equalsIgnoreCase(code)) {
                return found;
            }
        }
        throw new AssertionError("There is no code " + code);
    }
}
