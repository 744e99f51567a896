package dev.stammkunde.redeemrewards;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeType;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.programmes.testing.SamplePartners;
import dev.stammkunde.redeemrewards.RedeemApi.Reply;
import dev.stammkunde.rewards.members.MemberNumber;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What partners report with keys of their own. Each answer is held to the OpenAPI document. */
final class PartnersTest {

    private static final MemberNumber NUMBER = MemberNumber.of(SHOP, 4_711);
    private static final String KEY = "partner/" + SHOP + "/cafe";

    private final RedeemApi api = new RedeemApi();

    @BeforeEach
    void partner() {
        api.agreements.put(SamplePartners.cafe());
        api.members.numbers.give(new CustomerId(SHOP, CUSTOMER), NUMBER);
        api.shops = KEY;
        api.now = Instant.parse("2026-04-10T09:00:00Z");
    }

    private Reply report(String id, String body) {
        return api.ask(
                RedeemRoute.REPORT_DEAL,
                Map.of("partnerId", "cafe", "transactionId", id),
                body,
                null);
    }

    private static String earning(String shown, String amount, String currency) {
        return """
        {"kind": "EARN", "memberNumber": "%s", "amount": "%s", "currency": "%s",
         "occurredAt": "2026-04-10T10:58:00+02:00"}
        """
                .formatted(shown, amount, currency);
    }

    private static String redeeming(long points) {
        return """
        {"kind": "REDEEM", "memberNumber": "%s", "amount": "3.00", "currency": "EUR",
         "points": %d, "occurredAt": "2026-04-10T10:58:00+02:00"}
        """
                .formatted(NUMBER.digits(), points);
    }

    private Reply reverse(String id, String reversal, String body) {
        Map<String, String> path = new HashMap<>();
        path.put("partnerId", "cafe");
        path.put("transactionId", id);
        path.put("reversalId", reversal);
        return api.ask(RedeemRoute.REVERSE_DEAL, path, body, null);
    }

    @Test
    void report_earning_tellsPointsAndWhatCanBeSpentAndNothingOfThePerson() {
        Reply first = report("b-1", earning(NUMBER.digits(), "4.20", "EUR"));
        Reply again = report("b-1", earning(NUMBER.digits(), "4.20", "EUR"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().path("points").asLong()).isEqualTo(6);
        assertThat(first.text("month")).isEqualTo("2026-04");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.isReplay()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.body().toString()).doesNotContain(CUSTOMER, NUMBER.digits());
    }

    @Test
    void report_strangersOfAnyKind_areAnsweredTheSameToTheLetter() {
        CustomerId erased = new CustomerId(SHOP, "7009");
        MemberNumber gone = MemberNumber.of(SHOP, 815);
        api.members.numbers.give(erased, gone);
        api.members.customers.put(
                erased, new Customer.Erased(Instant.parse("2026-04-01T09:00:00Z")));

        List<Reply> replies =
                List.of(
                        report("b-2", earning("no number", "4.20", "EUR")),
                        report("b-2", earning("100000000009", "4.20", "EUR")),
                        report("b-2", earning(gone.digits(), "4.20", "EUR")),
                        report("b-2", earning(MemberNumber.of(SHOP, 9).digits(), "4.20", "EUR")));

        assertThat(replies).extracting(Reply::status).containsOnly(404);
        assertThat(replies).extracting(Reply::body).containsOnly(replies.getFirst().body());
        assertThat(replies.getFirst().problem()).isEqualTo("unknown-member");
    }

    @Test
    void report_otherContentCurrencyOrAfterItLeft_isRefusedAndSaysWhatIsRight() {
        report("b-1", earning(NUMBER.digits(), "4.20", "EUR"));

        assertThat(report("b-1", earning(NUMBER.digits(), "5.20", "EUR")).problem())
                .isEqualTo("partner-id-used");
        assertThat(report("b-3", earning(NUMBER.digits(), "4.20", "CHF")).wrong())
                .isEqualTo("currency must be EUR");
        assertThat(report("b-3", earning(NUMBER.digits(), "4.205", "EUR")).status()).isEqualTo(422);
        api.agreements.put(
                SamplePartners.leaving(
                        LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-30")));
        Reply left = report("b-4", earning(NUMBER.digits(), "4.20", "EUR"));
        assertThat(left.problem()).isEqualTo("partner-running-off");
        assertThat(left.text("detail")).contains("2026-04-30");
        assertThat(report("b-5", redeeming(100)).status()).isEqualTo(201);
    }

    @Test
    void reverse_wholeAndInParts_givesPointsBackOnce() {
        report("b-1", redeeming(300));

        Reply part =
                reverse(
                        "b-1",
                        "r-1",
                        "{\"amount\": \"1.00\", \"occurredAt\": \"2026-04-10T09:00:00Z\"}");
        Reply rest = reverse("b-1", "r-2", "{\"occurredAt\": \"2026-04-10T09:00:00Z\"}");
        Reply more = reverse("b-1", "r-3", "{\"occurredAt\": \"2026-04-10T09:00:00Z\"}");
        Reply shown =
                api.ask(
                        RedeemRoute.SHOW_DEAL,
                        Map.of("partnerId", "cafe", "transactionId", "b-1"),
                        "",
                        null);

        assertThat(part.body().path("points").asLong()).isEqualTo(100);
        assertThat(rest.body().path("points").asLong()).isEqualTo(200);
        assertThat(more.problem()).isEqualTo("more-than-left");
        assertThat(shown.body().path("reversals").size()).isEqualTo(2);
        assertThat(shown.body().toString()).doesNotContain(CUSTOMER, NUMBER.digits());
    }

    @Test
    void statements_runningMonth_tellWhatItHasComeToAndNameNobody() {
        report("b-1", redeeming(300));

        Reply all = api.ask(RedeemRoute.STATEMENTS, Map.of("partnerId", "cafe"), "", null);
        Reply one =
                api.ask(
                        RedeemRoute.STATEMENT,
                        Map.of("partnerId", "cafe", "month", "2026-04"),
                        "",
                        null);

        assertThat(all.body().path("statements").getNodeType()).isEqualTo(JsonNodeType.ARRAY);
        // 300 × 0.925 = 277.5, half to even; 2.5 of a fee, half to even; 990 a month.
        assertThat(one.body().path("totals").path(0).path("amount").asText()).isEqualTo("7.14");
    }

    @Test
    void anyRoute_anotherKey_isForbidden() {
        for (String key :
                List.of(
                        SHOP,
                        "",
                        "partner/" + SHOP + "/bakery",
                        "partner/other/cafe",
                        "partner/" + SHOP + "/cafe2")) {
            api.shops = key;
            assertThat(report("b-1", earning(NUMBER.digits(), "4.20", "EUR")).problem())
                    .as(key)
                    .isEqualTo("partner-not-allowed");
        }
    }

    @Test
    void anyRouteOfTheShop_partnersKey_opensNothing() {
        Map<String, String> path =
                Map.of(
                        "customerId", CUSTOMER,
                        "redemptionId", "x",
                        "reservationId", "x",
                        "offerId", "tea-year");
        for (RedeemRoute route : RedeemRoute.values()) {
            if (route.isOfShops()) {
                assertThat(api.ask(route, path, "{}", "key").problem())
                        .as(route.key())
                        .isEqualTo("shop-not-allowed");
            }
        }
    }

    @Test
    void report_fieldsThatAreWrong_areAllNamed() {
        Reply reply = report("b-1", "{\"kind\": \"GIVE\", \"amount\": \"-1\", \"x\": 1}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().path("errors").size()).isGreaterThanOrEqualTo(5);
        assertThat(report("b-1", "").status()).isEqualTo(400);
    }
}
