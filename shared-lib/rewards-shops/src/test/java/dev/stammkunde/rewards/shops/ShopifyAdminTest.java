package dev.stammkunde.rewards.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.calls.MakeCalls;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.rewards.Benefit.AmountOff;
import dev.stammkunde.rewards.Benefit.FreeShipping;
import dev.stammkunde.rewards.Benefit.PercentOff;
import dev.stammkunde.rewards.codes.CodeCreation;
import dev.stammkunde.rewards.codes.CodeOrder;
import dev.stammkunde.rewards.shops.RecordedShop.Answer;
import dev.stammkunde.rewards.shops.ShopAccess.ShopifyToken;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;

final class ShopifyAdminTest extends ShopAdminContract {

    private static final String ID = "gid://shopify/DiscountCodeNode/1057856684227";

    @Override
    ShopAdmin admin(MakeCalls calls, URI address) {
        return new ShopifyAdmin(calls, new ShopifyToken(address, "shpat_1"));
    }

    @Override
    List<Answer> making(Answer last) {
        return List.of(last);
    }

    @Override
    Answer made() {
        return Answer.ok(
                """
                {"data": {"made": {"codeDiscountNode": {"id": "%s"}, "userErrors": []}},
                 "extensions": {"cost": {"requestedQueryCost": 10, "actualQueryCost": 10,
                  "throttleStatus": {"maximumAvailable": 2000.0, "currentlyAvailable": 1990, "restoreRate": 100.0}}}}
                """
                        .formatted(ID));
    }

    @Override
    Answer ended() {
        return made();
    }

    @Override
    Answer taken() {
        return Answer.ok(
                """
                {"data": {"made": {"codeDiscountNode": null, "userErrors": [{"field": ["basicCodeDiscount", "code"],
                 "code": "TAKEN", "message": "Code must be unique. Please try a different code."}]}}}
                """);
    }

    @Override
    Answer denied() {
        return Answer.ok(
                """
                {"errors": [{"message": "Access denied for discountCodeBasicCreate field. Required access: `write_discounts` access scope.",
                 "locations": [{"line": 1, "column": 53}], "extensions": {"code": "ACCESS_DENIED"}, "path": ["made"]}],
                 "data": {"made": null}}
                """);
    }

    @Override
    String right() {
        return "write_discounts";
    }

    @Override
    Answer throttled(int seconds) {
        return Answer.ok(
                """
                {"errors": [{"message": "Throttled", "extensions": {"code": "THROTTLED"}}],
                 "extensions": {"cost": {"requestedQueryCost": %d, "actualQueryCost": null,
                  "throttleStatus": {"maximumAvailable": 2000.0, "currentlyAvailable": 0, "restoreRate": 100.0}}}}
                """
                        .formatted(100 * seconds));
    }

    @Override
    Answer none() {
        return Answer.ok("{\"data\": {\"found\": null}}");
    }

    @Override
    Answer shown(boolean works, boolean used) {
        return basic(
                works || used ? "ACTIVE" : "EXPIRED",
                used ? 1 : 0,
                "null",
                "{\"__typename\": \"DiscountAmount\", \"amount\": {\"amount\": \"10.0\", \"currencyCode\": \"EUR\"}}");
    }

    @Override
    Answer shownOther() {
        return basic(
                "ACTIVE",
                0,
                "null",
                "{\"__typename\": \"DiscountAmount\", \"amount\": {\"amount\": \"10.0\", \"currencyCode\": \"CHF\"}}");
    }

    @Override
    boolean endingDeletes() {
        return false;
    }

    @Override
    String reference() {
        return ID;
    }

    private static Answer basic(String status, int uses, String minimum, String value) {
        return Answer.ok(
                """
                {"data": {"found": {"id": "%s", "codeDiscount": {"__typename": "DiscountCodeBasic", "status": "%s",
                 "endsAt": "2026-12-29T23:00:00Z", "asyncUsageCount": %d, "usageLimit": 1, "minimumRequirement": %s,
                 "customerGets": {"value": %s}}}}}
                """
                        .formatted(ID, status, uses, minimum, value));
    }

    @Test
    void create_amount_sendsTheMutationWithItsInput() {
        shop.answers(List.of(made(), shown(true, false)));

        create();

        var asked = shop.asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.path()).isEqualTo("/shop/admin/api/2026-07/graphql.json");
        assertThat(asked.header("X-Shopify-Access-Token")).isEqualTo("shpat_1");
        assertThat(Json.parse(asked.body()).text("query"))
                .contains("discountCodeBasicCreate(basicCodeDiscount: $input)");
        assertThat(input(0))
                .isEqualTo(
                        "{\"title\":\"10 € off\",\"code\":\"PT-7K3Q-9XWM\",\"startsAt\":\"2026-11-29T10:00:00Z\","
                                + "\"endsAt\":\"2026-12-29T23:00:00Z\",\"usageLimit\":1,\"appliesOncePerCustomer\":true,"
                                + "\"context\":{\"customers\":{\"add\":[\"gid://shopify/Customer/207119551\"]}},"
                                + "\"customerGets\":{\"value\":{\"discountAmount\":{\"amount\":\"10.00\",\"appliesOnEachItem\":false}},"
                                + "\"items\":{\"all\":true}}}");
        assertThat(JsonText.of(Json.parse(shop.asked().get(1).body()).at("variables")))
                .isEqualTo("{\"code\":\"PT-7K3Q-9XWM\"}");
    }

    @Test
    void create_percentWithMinimumForSomebodyUnknownToShopify_isForWhoeverHasTheCode() {
        shop.answers(
                List.of(
                        made(),
                        basic(
                                "ACTIVE",
                                0,
                                "{\"greaterThanOrEqualToSubtotal\": {\"amount\": \"50.0\"}}",
                                "{\"__typename\": \"DiscountPercentage\", \"percentage\": 0.15}")));
        CodeOrder order = order(new PercentOff(15, null, Money.parse("EUR 50.00")));

        CodeCreation creation =
                create(
                        new CodeOrder(
                                order.redemption(),
                                order.code(),
                                null,
                                order.benefit(),
                                order.title(),
                                "guest@kunde.example",
                                null,
                                order.startsAt(),
                                order.endsAt()));

        assertThat(creation).isInstanceOf(CodeCreation.Created.class);
        assertThat(input(0))
                .contains("\"context\":{\"all\":\"ALL\"}")
                .contains(
                        "\"minimumRequirement\":{\"subtotal\":{\"greaterThanOrEqualToSubtotal\":\"50.00\"}}")
                .contains("\"value\":{\"percentage\":0.15}");
    }

    @Test
    void create_freeShipping_sendsItsOwnMutation() {
        shop.answers(
                List.of(
                        made(),
                        Answer.ok(
                                """
                                {"data": {"found": {"id": "%s", "codeDiscount": {"__typename": "DiscountCodeFreeShipping",
                                 "status": "ACTIVE", "endsAt": null, "asyncUsageCount": 0, "usageLimit": 1,
                                 "minimumRequirement": null}}}}
                                """
                                        .formatted(ID))));

        assertThat(create(order(new FreeShipping(null)))).isInstanceOf(CodeCreation.Created.class);
        assertThat(Json.parse(shop.asked().getFirst().body()).text("query"))
                .contains("discountCodeFreeShippingCreate(freeShippingCodeDiscount: $input)");
        assertThat(input(0))
                .contains("\"destination\":{\"all\":true}")
                .doesNotContain("customerGets");
    }

    @Test
    void create_anotherUserError_isRejectedWithoutTheCustomer() {
        shop.answers(
                List.of(
                        Answer.ok(
                                """
                                {"data": {"made": {"codeDiscountNode": null, "userErrors": [{"field": ["basicCodeDiscount", "context"],
                                 "code": "INVALID", "message": "Customer 207119551 (anna@kunde.example) is invalid"}]}}}
                                """)));

        assertThat(create(order(new AmountOff(Money.parse("EUR 10.00"), null))))
                .isInstanceOfSatisfying(
                        CodeCreation.Rejected.class,
                        rejected ->
                                assertThat(rejected.detail())
                                        .contains("INVALID: Customer")
                                        .doesNotContain("207119551")
                                        .doesNotContain("anna"));
    }

    @Test
    void create_wrongToken_isRejectedWithWhatShopifySays() {
        shop.answers(
                List.of(
                        Answer.status(
                                401,
                                "{\"errors\":\"[API] Invalid API key or access token (unrecognized login or wrong password)\"}")));

        assertThat(create())
                .isInstanceOfSatisfying(
                        CodeCreation.Rejected.class,
                        rejected ->
                                assertThat(rejected.detail())
                                        .contains("401")
                                        .contains("Invalid API key"));
    }

    private String input(int request) {
        return JsonText.of(
                Json.parse(shop.asked().get(request).body()).at("variables").at("input"));
    }
}
