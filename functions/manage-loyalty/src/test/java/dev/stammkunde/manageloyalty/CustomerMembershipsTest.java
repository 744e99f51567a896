package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

/** What support writes down of memberships; it is 10:00 on 29 November 2026. */
final class CustomerMembershipsTest {

    private static final String ALL = " /admin/shops/{shopId}/customers/{customerId}/memberships";
    private static final String ONE = "POST" + ALL + "/{planId}";

    private final LoyaltyApi api = new LoyaltyApi(SampleKind.MEMBERSHIP_PLANS);

    @BeforeEach
    void plan() {
        api.create(SampleKind.MEMBERSHIP_PLANS.least());
    }

    @Test
    void sell_onceAndAgain_isOneMembership() {
        Reply sold = sell("7001", "r1", "29.00");
        Reply again = sell("7001", "r1", "29.00");

        assertThat(sold.status()).isEqualTo(200);
        assertThat(sold.body().at("/memberships/0/state").asText()).isEqualTo("ACTIVE");
        assertThat(sold.body().at("/memberships/0/until").asText())
                .isEqualTo("2027-11-19T23:00:00Z");
        assertThat(again.body()).isEqualTo(sold.body());
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(api.memberships.audit())
                .singleElement()
                .extracting(entry -> entry.deed().verb())
                .isEqualTo("sell");
    }

    @Test
    void sell_beforeAndAfterThePlanWasChanged_isByThePlanOfThen() {
        api.replace(SampleKind.MEMBERSHIP_PLANS.least().replace("29.00", "39.00"), 1);

        Reply before = sell("7001", "r1", "29.00");
        Reply after =
                post(
                        "POST" + ALL,
                        "{\"planId\":\"tea\",\"id\":\"r2\",\"paid\":"
                                + "{\"amount\":\"39.00\",\"currency\":\"EUR\"}}",
                        "7002",
                        "k");

        assertThat(before.body().at("/memberships/0/planVersion").asInt()).isEqualTo(1);
        assertThat(after.body().at("/memberships/0/planVersion").asInt()).isEqualTo(2);
    }

    @Test
    void sell_sameNameForSomethingElse_isRefused() {
        sell("7001", "r1", "29.00");

        assertThat(sell("7001", "r1", "28.00").problem()).isEqualTo("name-used-otherwise");
        assertThat(sell("7002", "r1", "29.00").problem()).isEqualTo("name-used-otherwise");
        assertThat(list("7002").at("/memberships")).isEmpty();
    }

    @Test
    void sell_toErasedOrOfNoPlanOrInOtherMoney_isRefused() {
        assertThat(sell("erased-1", "r1", "29.00").problem()).isEqualTo("unknown-customer");
        assertThat(
                        post(
                                        "POST" + ALL,
                                        "{\"planId\":\"none\",\"id\":\"r1\",\"paid\":"
                                                + "{\"amount\":\"1.00\",\"currency\":\"EUR\"}}",
                                        "k")
                                .fields())
                .containsExactly("planId");
        assertThat(
                        post(
                                        "POST" + ALL,
                                        "{\"planId\":\"tea\",\"id\":\"r1\",\"paid\":"
                                                + "{\"amount\":\"1.00\",\"currency\":\"CHF\"}}",
                                        "k")
                                .fields())
                .containsExactly("paid");
    }

    @Test
    void say_cancellation_keepsBenefitsUntilTheEndAndOwesNothing() {
        sell("7001", "r1", "29.00");

        Reply said = say("CANCELLATION", "k1", "");
        Reply again = say("CANCELLATION", "k1", "");

        JsonNode one = said.body().at("/memberships/0");
        assertThat(one.get("state").asText()).isEqualTo("CANCELLED");
        assertThat(one.get("until").asText()).isEqualTo("2027-11-19T23:00:00Z");
        assertThat(one.has("refundDue")).isFalse();
        assertThat(one.at("/notices/0/reason").asText()).isEqualTo("By telephone");
        assertThat(again.body()).isEqualTo(said.body());
        assertThat(say("END_BY_SHOP", "k1", "").problem()).isEqualTo("name-used-otherwise");
        assertThat(verbs()).containsExactly("sell", "cancel");
    }

    @Test
    void say_withdrawalInTime_endsAtOnceAndOwesTheDaysThatAreLeft() {
        sell("7001", "r1", "36.50");

        JsonNode one =
                say("WITHDRAWAL", "k1", ",\"receivedAt\":\"2026-11-25T09:00:00Z\"")
                        .body()
                        .at("/memberships/0");

        // Bought on the 19th; the 20th to the 24th were used.
        assertThat(one.get("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(one.at("/refundDue/amount").asText()).isEqualTo("36.00");
    }

    @Test
    void say_withdrawalTooLate_isRefusedAndAnEndByTheShopIsNot() {
        post(
                "POST" + ALL,
                "{\"planId\":\"tea\",\"id\":\"r1\",\"at\":\"2026-10-01T10:00:00Z\","
                        + "\"paid\":{\"amount\":\"36.50\",\"currency\":\"EUR\"}}",
                "k0");

        assertThat(say("WITHDRAWAL", "k1", "").problem()).isEqualTo("too-late-to-withdraw");
        JsonNode ended = say("END_BY_SHOP", "k2", "").body().at("/memberships/0");

        assertThat(ended.get("state").asText()).isEqualTo("ENDED");
        assertThat(ended.at("/refundDue/amount").asText()).isEqualTo("30.70");
        assertThat(say("CANCELLATION", "k3", "").problem()).isEqualTo("membership-not-on");
    }

    @Test
    void lift_whatEndedIt_bringsItBackAndTellsWhy() {
        sell("7001", "r1", "29.00");
        String notice =
                say("END_BY_SHOP", "k1", "").body().at("/memberships/0/notices/0/id").asText();
        String body = "{\"notice\":\"%s\",\"reason\":\"Not them\"}".formatted(notice);

        Reply lifted = post(ONE + "/lift", body, "k2");
        Reply again = post(ONE + "/lift", body, "k2");

        JsonNode one = lifted.body().at("/memberships/0");
        assertThat(one.get("state").asText()).isEqualTo("ACTIVE");
        assertThat(one.at("/notices/0/lifted").asBoolean()).isTrue();
        assertThat(one.at("/notices/0/reason").asText()).isEqualTo("Not them");
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(verbs()).containsExactly("sell", "end", "lift");
        assertThat(post(ONE + "/lift", body.replace(notice, "request/x"), "k2").problem())
                .isEqualTo("unknown-membership");
    }

    @Test
    void repay_whatIsOwed_leavesNothingOwed() {
        sell("7001", "r1", "36.50");
        say("WITHDRAWAL", "k1", ",\"receivedAt\":\"2026-11-25T09:00:00Z\"");
        String body =
                "{\"orderId\":\"sale/r1\",\"id\":\"t1\","
                        + "\"amount\":{\"amount\":\"36.00\",\"currency\":\"EUR\"}}";

        JsonNode one = post(ONE + "/repayments", body, "").body().at("/memberships/0");

        assertThat(one.has("refundDue")).isFalse();
        assertThat(one.at("/purchases/0/paidBack/amount").asText()).isEqualTo("36.00");
        assertThat(one.get("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(post(ONE + "/repayments", body, "").headers())
                .containsEntry("idempotency-replayed", "true");
        assertThat(post(ONE + "/repayments", body.replace("t1", "t2"), "").fields())
                .containsExactly("amount");
        assertThat(post(ONE + "/repayments", body.replace("sale/r1", "x"), "").problem())
                .isEqualTo("unknown-membership");
    }

    @Test
    void members_ofThePlan_areListedByTheirEndByPages() {
        sell("7001", "r1", "29.00");
        post(
                "POST" + ALL,
                "{\"planId\":\"tea\",\"id\":\"r2\",\"at\":\"2026-10-01T10:00:00Z\","
                        + "\"paid\":{\"amount\":\"29.00\",\"currency\":\"EUR\"}}",
                "7002",
                "k0");

        JsonNode first = members("limit=1");
        JsonNode rest = members("limit=1&cursor=" + first.get("next").asText());

        assertThat(first.at("/memberships/0/customerId").asText()).isEqualTo("7002");
        assertThat(rest.at("/memberships/0/customerId").asText()).isEqualTo("7001");
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void say_byMarketingOrOfAStranger_isRefused() {
        assertThat(say("CANCELLATION", "k1", "").problem()).isEqualTo("unknown-membership");
        assertThat(
                        api.ask(
                                        ONE + "/notices",
                                        "{}",
                                        Map.of("key", "k1", "group", "marketing", "id", "tea"))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void say_momentToComeOrNoReason_isToldWhere() {
        assertThat(
                        post(
                                        ONE + "/notices",
                                        "{\"kind\":\"CANCELLATION\",\"reason\":\" \","
                                                + "\"receivedAt\":\"2026-12-01T00:00:00Z\"}",
                                        "k1")
                                .fields())
                .containsExactlyInAnyOrder("receivedAt", "reason");
    }

    private Reply sell(String customer, String id, String amount) {
        return post(
                "POST" + ALL,
                ("{\"planId\":\"tea\",\"id\":\"%s\",\"at\":\"2026-11-19T10:00:00Z\","
                                + "\"paid\":{\"amount\":\"%s\",\"currency\":\"EUR\"}}")
                        .formatted(id, amount),
                customer,
                "k");
    }

    private Reply say(String kind, String key, String more) {
        return post(
                ONE + "/notices",
                "{\"kind\":\"%s\",\"reason\":\"By telephone\"%s}".formatted(kind, more),
                key);
    }

    private Reply post(String route, String body, String key) {
        return post(route, body, "7001", key);
    }

    private Reply post(String route, String body, String customer, String key) {
        return api.ask(
                route,
                body,
                Map.of("key", key, "group", "support", "customerId", customer, "id", "tea"));
    }

    private JsonNode list(String customer) {
        return api.ask("GET" + ALL, "", Map.of("group", "finance", "customerId", customer)).body();
    }

    private JsonNode members(String query) {
        return api.ask(
                        "GET /admin/shops/{shopId}/membership-plans/{planId}/members",
                        "",
                        Map.of("query", query))
                .body();
    }

    private Iterable<String> verbs() {
        return api.memberships.audit().stream().map(AuditEntry::deed).map(it -> it.verb()).toList();
    }
}
