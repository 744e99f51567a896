package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Codes that somebody makes in the shops that the runner plays. */
final class PlayedCodes {

    private static final String BASIC =
            Base64.getEncoder()
                    .encodeToString("ck_local:cs_local".getBytes(StandardCharsets.UTF_8));

    private PlayedCodes() {}

    /** Makes a code by the shop's own admin interface. */
    static void make(RunnerClient client, String shop, String code) throws Exception {
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
                    default -> shopware(client, code);
                };
        assertThat(status).isBetween(200, 204);
    }

    private static int shopware(RunnerClient client, String code) throws Exception {
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
