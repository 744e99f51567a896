package dev.stammkunde.rewards.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.calls.OpenHosts;
import dev.stammkunde.platform.calls.OutboundCalls;
import dev.stammkunde.rewards.shops.RecordedShop.Answer;
import dev.stammkunde.rewards.shops.RecordedShop.Asked;
import dev.stammkunde.rewards.shops.ShopAccess.Login;
import dev.stammkunde.rewards.shops.ShopAccess.ShopifyToken;
import dev.stammkunde.rewards.shops.ShopAccess.ShopwareIntegration;
import dev.stammkunde.rewards.shops.ShopAccess.WooCommerceKey;
import dev.stammkunde.shop.Platform;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class ShopSetUpTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final String PATH = "https://api.example/webhooks/";
    private static final Answer FORBIDDEN =
            Answer.status(
                    401,
                    "{\"code\":\"woocommerce_rest_cannot_view\",\"message\":\"Sorry, you cannot list resources.\"}");

    private final RecordedShop shop = new RecordedShop();

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void rights_shopifyGrantsMoreThanNeeded_noneIsMissing() {
        shop.answers(
                List.of(
                        scopes(
                                "write_discounts",
                                "write_orders",
                                "read_customers",
                                "read_customer_merge",
                                "read_themes")));

        assertThat(shopify().rights("my-shop"))
                .isEqualTo(new ShopRights.Seen(Platform.SHOPIFY, List.of()));
    }

    @Test
    void rights_shopifyMayOnlyReadDiscounts_namesWhatIsMissing() {
        shop.answers(List.of(scopes("read_discounts", "read_orders")));

        assertThat(shopify().rights("my-shop"))
                .isEqualTo(
                        new ShopRights.Seen(
                                Platform.SHOPIFY,
                                List.of(
                                        "read_customer_merge",
                                        "read_customers",
                                        "write_discounts")));
    }

    @Test
    void rights_wooCommerceKeyMayOnlyRead_namesThat() {
        Answer one = Answer.ok("[{\"id\": 1}]");
        shop.answers(
                List.of(
                        one,
                        FORBIDDEN,
                        one,
                        one,
                        Answer.status(
                                401,
                                "{\"code\":\"woocommerce_rest_authentication_error\",\"message\":\"The API key provided does not have write permissions.\"}")));

        assertThat(wooCommerce().rights("my-shop"))
                .isEqualTo(
                        new ShopRights.Seen(
                                Platform.WOOCOMMERCE,
                                List.of("read customers", "Read/Write of the key")));
        assertThat(shop.asked()).extracting(Asked::method).containsOnly("GET", "POST");
        assertThat(shop.asked().getLast().body()).isEqualTo("{}");
    }

    @Test
    void rights_wooCommerceWithAllRights_noneIsMissing() {
        Answer none = Answer.ok("[]");
        shop.answers(
                List.of(
                        none,
                        none,
                        none,
                        none,
                        Answer.status(
                                400,
                                "{\"code\":\"rest_missing_callback_param\",\"message\":\"Missing parameter(s): code\"}")));

        assertThat(wooCommerce().rights("my-shop"))
                .isEqualTo(new ShopRights.Seen(Platform.WOOCOMMERCE, List.of()));
    }

    @Test
    void rights_wooCommerceKnowsNoSuchKey_isRefused() {
        shop.answers(List.of(FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN));

        assertThat(wooCommerce().rights("my-shop"))
                .isInstanceOfSatisfying(
                        ShopRights.Refused.class,
                        refused -> assertThat(refused.detail()).contains("cannot list resources"));
    }

    @Test
    void rights_addressIsNoWooCommerce_isRefused() {
        shop.answers(List.of(Answer.status(404, "<html>Not found</html>")));

        assertThat(wooCommerce().rights("my-shop"))
                .isInstanceOfSatisfying(
                        ShopRights.Refused.class,
                        refused -> assertThat(refused.detail()).contains("404"));
    }

    @Test
    void rights_shopwareRoleLacksOrders_namesThePrivilege() {
        Answer none = Answer.ok("{\"data\": []}");
        Answer no =
                Answer.status(
                        403, "{\"errors\": [{\"code\": \"FRAMEWORK__MISSING_PRIVILEGE_ERROR\"}]}");
        // A token that may be too old is fetched anew, once.
        shop.answers(List.of(none, no, no, none, none, none));

        assertThat(shopware().rights("my-shop"))
                .isEqualTo(new ShopRights.Seen(Platform.SHOPWARE, List.of("order:read")));
    }

    @Test
    void rights_shopIsDown_isUnclear() {
        shop.answers(
                List.of(Answer.status(502, ""), Answer.status(502, ""), Answer.status(502, "")));

        assertThat(shopify().rights("my-shop")).isInstanceOf(ShopRights.Unclear.class);
    }

    @Test
    void beginTest_anEarlierTestWasLeft_endsItsWebhookAndMakesWebhookAndCode() {
        shop.answers(
                List.of(
                        Answer.ok(
                                """
                                [{"id": 7, "topic": "coupon.created", "delivery_url": "%swoocommerce/my-shop", "status": "active"},
                                 {"id": 8, "topic": "coupon.created", "delivery_url": "https://erp.example", "status": "active"},
                                 {"id": 9, "topic": "order.created", "delivery_url": "%swoocommerce/my-shop", "status": "active"}]
                                """
                                        .formatted(PATH, PATH)),
                        Answer.ok("{\"id\": 7}"),
                        Answer.status(201, "{\"id\": 10}"),
                        Answer.status(201, "{\"id\": 11}")));

        TestDelivery test = wooCommerce().beginTest(place());

        assertThat(test).isInstanceOf(TestDelivery.UnderWay.class);
        assertThat(shop.asked())
                .extracting(asked -> asked.method() + ' ' + asked.path().replaceAll("\\?.*", ""))
                .containsExactly(
                        "GET /shop/wp-json/wc/v3/webhooks",
                        "DELETE /shop/wp-json/wc/v3/webhooks/7",
                        "POST /shop/wp-json/wc/v3/webhooks",
                        "POST /shop/wp-json/wc/v3/coupons");
        assertThat(shop.asked().get(3).body())
                .contains(((TestDelivery.UnderWay) test).code())
                .contains("\"usage_limit\":1");
    }

    @Test
    void beginTest_noRightToCodes_endsTheWebhookAndSaysWhy() {
        String denied =
                "{\"errors\": [{\"message\": \"Access denied. Required access: `write_discounts` access scope.\", \"extensions\": {\"code\": \"ACCESS_DENIED\"}}]}";
        String ours =
                """
                {"data": {"found": {"nodes": [{"id": "gid://shopify/WebhookSubscription/1", "topic": "DISCOUNTS_CREATE",
                 "uri": "%sshopify/my-shop"}]}}}
                """
                        .formatted(PATH);
        shop.answers(
                List.of(
                        Answer.ok("{\"data\": {\"found\": {\"nodes\": []}}}"),
                        done(),
                        Answer.ok(denied),
                        Answer.ok(ours),
                        done()));

        assertThat(shopify().beginTest(place()))
                .isInstanceOfSatisfying(
                        TestDelivery.Failed.class,
                        failed -> assertThat(failed.detail()).contains("write_discounts"));
        assertThat(shop.asked().getLast().body()).contains("webhookSubscriptionDelete");
    }

    @Test
    void beginTest_shopware_isByHand() {
        assertThat(shopware().beginTest(place())).isInstanceOf(TestDelivery.ByHand.class);
        assertThat(shop.asked()).isEmpty();
    }

    @Test
    void endTest_codeAndWebhookAreThere_deletesBoth() {
        shop.answers(
                List.of(
                        Answer.ok(
                                """
                                {"data": {"found": {"id": "gid://shopify/DiscountCodeNode/5", "codeDiscount":
                                 {"__typename": "DiscountCodeBasic", "status": "ACTIVE", "endsAt": null, "asyncUsageCount": 0,
                                  "usageLimit": 1, "minimumRequirement": null,
                                  "customerGets": {"value": {"__typename": "DiscountPercentage", "percentage": 0.01}}}}}}
                                """),
                        done(),
                        Answer.ok("{\"data\": {\"found\": {\"nodes\": []}}}")));

        assertThat(shopify().endTest(place(), "STAMMKUNDE-TEST-1")).isEmpty();
        assertThat(shop.asked().get(1).body())
                .contains("discountCodeDelete")
                .contains("gid://shopify/DiscountCodeNode/5");
    }

    @Test
    void endLeftTest_noneIsLeft_onlyLooks() {
        shop.answers(List.of(Answer.ok("[]")));

        assertThat(wooCommerce().endLeftTest(place())).isEmpty();
        assertThat(shop.asked()).hasSize(1);
    }

    @Test
    void endTest_shopDoesNotAnswer_saysWhatMayBeLeft() {
        shop.answers(List.of(Answer.status(500, ""), Answer.ok("[]")));

        assertThat(wooCommerce().endTest(place(), "STAMMKUNDE-TEST-1"))
                .hasValueSatisfying(left -> assertThat(left).contains("STAMMKUNDE-TEST-1"));
    }

    private static Answer scopes(String... handles) {
        return Answer.ok(
                "{\"data\": {\"found\": {\"accessScopes\": [{\"handle\": \""
                        + String.join("\"}, {\"handle\": \"", handles)
                        + "\"}]}}}");
    }

    private static Answer done() {
        return Answer.ok("{\"data\": {\"made\": {\"userErrors\": []}}}");
    }

    private static WebhookPlace place() {
        return new WebhookPlace("my-shop", URI.create("https://api.example"), "a-secret");
    }

    private ShopSetUp shopify() {
        return setUp(new ShopifyToken(shop.address(), "shpat_1"));
    }

    private ShopSetUp wooCommerce() {
        return setUp(new WooCommerceKey(shop.address(), new Login("ck_1", "cs_1")));
    }

    private ShopSetUp shopware() {
        return setUp(
                new ShopwareIntegration(
                        shop.address(),
                        new Login("SWIA1", "s-1"),
                        List.of("98432def39fc4624b33213a56b8c944d")));
    }

    private ShopSetUp setUp(ShopAccess access) {
        return new WebhooksInShops(
                        _ -> Optional.of(access),
                        OutboundCalls.to(OpenHosts.of(Optional.of(shop.address()))),
                        _ -> {})
                .setUpAt(NOW);
    }
}
