package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;

/** Codes of the shops that the runner plays: what its pages show, and orders that use them. */
final class ShopCodesIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-05-03T08:00:02Z");
    private static final String BASIC =
            Base64.getEncoder()
                    .encodeToString("ck_local:cs_local".getBytes(StandardCharsets.UTF_8));

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
        make(shop, code);

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
        make("demo-woocommerce", "IT-PAGE");

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

    private static void make(String shop, String code) throws Exception {
        var status =
                switch (shop) {
                    case "demo-shopify" ->
                            client.post(
                                            "/_shops/demo-shopify/admin/api/2026-07/graphql.json",
                                            """
                                            {"query": "mutation($input: DiscountCodeBasicInput!) { discountCodeBasicCreate(basicCodeDiscount: $input) { userErrors { code } } }",
                                             "variables": {"input": {"code": "%s", "title": "IT", "startsAt": "2026-05-01T00:00:00Z", "context": {"all": "ALL"}, "usageLimit": 1,
                                              "customerGets": {"value": {"discountAmount": {"amount": "10.00"}}, "items": {"all": true}}}}}
                                            """
                                                    .formatted(code),
                                            "X-Shopify-Access-Token",
                                            "shpat_local")
                                    .statusCode();
                    case "demo-woocommerce" ->
                            client.post(
                                            "/_shops/demo-woocommerce/wp-json/wc/v3/coupons",
                                            "{\"code\": \"%s\", \"amount\": \"10\", \"usage_limit\": 1}"
                                                    .formatted(code),
                                            "Authorization",
                                            "Basic " + BASIC)
                                    .statusCode();
                    default -> shopware(code);
                };
        assertThat(status).isBetween(200, 204);
    }

    private static int shopware(String code) throws Exception {
        var promotion = "0123456789abcdef0123456789abcdef";
        String[] bearer = {"Authorization", "Bearer local-access-token"};
        client.post(
                "/_shops/demo-shopware/api/promotion",
                "{\"id\": \"%s\", \"name\": \"IT\", \"active\": true, \"salesChannels\": [], \"discounts\": []}"
                        .formatted(promotion),
                bearer);
        return client.post(
                        "/_shops/demo-shopware/api/promotion-individual-code",
                        "{\"id\": \"%s\", \"promotionId\": \"%s\", \"code\": \"%s\"}"
                                .formatted(promotion.replace('0', 'a'), promotion, code),
                        bearer)
                .statusCode();
    }
}
