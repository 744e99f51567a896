package dev.stammkunde.adjustpoints;

import static dev.stammkunde.adjustpoints.AdjustApi.CUSTOMER;
import static dev.stammkunde.adjustpoints.AdjustApi.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What people see of adjustments over HTTP. Each answer is held to the OpenAPI document. */
final class AdjustPointsHandlerTest {

    private static final AccountId ACCOUNT = new AccountId(SHOP, CUSTOMER);

    private final AdjustApi api = new AdjustApi();

    private Booking.Adjustment booked() {
        return (Booking.Adjustment) api.ledger.all(ACCOUNT).getLast().booking();
    }

    @Test
    void adjust_withinTheLimit_isBookedWithWhoTheTokenSays() {
        Reply reply =
                api.support("sam")
                        .adjust(
                                "ticket-1",
                                """
                                {"points": 300, "reason": "Kulanz", "note": "Ticket 1\\nruft an",
                                 "orderId": 1001}
                                """);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("/state")).isEqualTo("BOOKED");
        assertThat(reply.body().at("/booked/customerId").asText()).isEqualTo(CUSTOMER);
        assertThat(api.balance()).isEqualTo(300);
        assertThat(booked().actor()).isEqualTo("sam");
        assertThat(booked().note()).isEqualTo("Ticket 1\nruft an");
        assertThat(booked().orderId()).isEqualTo("1001");
    }

    @Test
    void adjust_repeated_isAnsweredAsTheFirst() {
        Reply first = api.adjust("key", 300);
        api.pass(Duration.ofDays(90));

        Reply again = api.adjust("key", 300);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.headers()).doesNotContainKey("idempotency-replayed");
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(api.balance()).isEqualTo(300);
    }

    @Test
    void adjust_sameKeyOtherwise_isRefused() {
        api.adjust("key", 300);

        assertThat(api.adjust("key", 301).problem()).isEqualTo("idempotency-key-reused");
        assertThat(api.support("other").adjust("key", 300).problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void adjust_aboveTheLimit_waitsForAnotherPersonWithRoom() {
        Reply asked = api.support("sam").adjust("key", 501);
        String id = asked.text("/id");
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.text("/expiresAt")).isEqualTo("2026-12-22T09:00:00Z");
        assertThat(api.list("state=pending").body().path("adjustments")).hasSize(1);

        assertThat(api.finance("sam").decide(AdjustRoute.APPROVE, id).problem())
                .isEqualTo("second-person-needed");
        assertThat(api.support("sue").decide(AdjustRoute.APPROVE, id).problem())
                .isEqualTo("limit-exceeded");
        Reply approved = api.finance("fay").decide(AdjustRoute.APPROVE, id);

        assertThat(approved.body().at("/booked/approvedBy").asText()).isEqualTo("fay");
        assertThat(booked().actor()).isEqualTo("sam");
        assertThat(booked().approver()).isEqualTo("fay");
        assertThat(api.finance("fay").decide(AdjustRoute.APPROVE, id)).isEqualTo(approved);
        assertThat(api.finance("fin").decide(AdjustRoute.REJECT, id).problem())
                .isEqualTo("adjustment-decided");
        assertThat(api.balance()).isEqualTo(501);
        assertThat(api.list("").body().path("adjustments")).isEmpty();
        assertThat(api.support("sam").adjust("key", 501).status()).isEqualTo(201);
    }

    @Test
    void adjust_admin_hasTheWidestLimitAndNeedsASecondPersonAboveIt() {
        Reply within = api.as("[admin]", "ada").adjust("key", 10_000);
        Reply above = api.as("[admin]", "ada").adjust("other", 10_001);

        assertThat(within.status()).isEqualTo(201);
        assertThat(above.status()).isEqualTo(202);
        assertThat(
                        api.as("[admin]", "ada")
                                .decide(AdjustRoute.APPROVE, above.text("/id"))
                                .problem())
                .isEqualTo("second-person-needed");
    }

    @Test
    void adjust_groupsOfShops_countInTheirShopAlone() {
        Reply supports = api.as("[" + SHOP + ":support other:finance]", "sam").adjust("key", 501);
        Reply finances = api.as("[" + SHOP + ":finance]", "fay").adjust("other", 501);
        Reply foreign = api.as("[other:support other:admin]", "oli").adjust("third", 1);

        assertThat(supports.status()).isEqualTo(202);
        assertThat(finances.status()).isEqualTo(201);
        assertThat(foreign.problem()).isEqualTo("group-not-allowed");
        assertThat(api.balance()).isEqualTo(501);
    }

    @Test
    void adjust_lostPoints_giveThemBackOnce() {
        Instant given = Instant.parse("2024-10-20T10:00:00Z");
        Instant lost = Instant.parse("2026-10-31T23:00:00Z");
        AccountId account = new AccountId(AdjustApi.SHOP, AdjustApi.CUSTOMER);
        for (PointsCommand command :
                List.of(
                        new PointsCommand.Give(
                                account,
                                "gifts",
                                "once",
                                Booking.GiftReason.BIRTHDAY,
                                300,
                                Orders.programme()),
                        new PointsCommand.Expire(account, lost))) {
            api.ledger.write(
                    (Decision.Book)
                            Decide.decide(
                                    api.ledger.account(account),
                                    command,
                                    command instanceof PointsCommand.Give ? given : lost));
        }
        String body =
                "{\"points\": %d, \"reason\": \"Kulanz\", \"reinstates\":"
                        + " \"2026-10-31T23:00:00Z\"}";

        Reply back = api.support("sam").adjust("key", body.formatted(120));

        assertThat(back.status()).isEqualTo(201);
        assertThat(back.text("/reinstates")).isEqualTo("2026-10-31T23:00:00Z");
        assertThat(api.adjust("other", body.formatted(1)).problem()).isEqualTo("nothing-lost");
        assertThat(api.adjust("third", body.formatted(-1)).fields()).contains("reinstates");
        assertThat(api.balance()).isEqualTo(120);
    }

    @Test
    void adjust_byOneInBothGroups_hasTheWiderLimits() {
        assertThat(api.as("[support finance]", "both").adjust("key", 10_000).status())
                .isEqualTo(201);
        assertThat(api.as("[support marketing]", "some").adjust("other", 501).status())
                .isEqualTo(202);
    }

    @Test
    void adjust_rejected_staysSoForARepeat() {
        String id = api.support("sam").adjust("key", 501).text("/id");

        Reply rejected =
                api.finance("fay")
                        .ask(
                                AdjustRoute.REJECT,
                                Map.of("adjustmentId", id),
                                "{\"note\": \"zu viel\"}",
                                Map.of());

        assertThat(rejected.body().at("/rejected/note").asText()).isEqualTo("zu viel");
        assertThat(api.support("sam").adjust("key", 501).status()).isEqualTo(200);
        assertThat(api.balance()).isZero();
    }

    @Test
    void adjust_undecidedFor30Days_expiresAndSaysSo() {
        String id = api.support("sam").adjust("key", 501).text("/id");
        api.pass(Duration.ofDays(30));

        assertThat(api.finance("fay").decide(AdjustRoute.SHOW, id).text("/state"))
                .isEqualTo("EXPIRED");
        assertThat(api.list("").body().path("adjustments")).isEmpty();
        assertThat(api.decide(AdjustRoute.APPROVE, id).problem()).isEqualTo("adjustment-expired");
        assertThat(api.decide(AdjustRoute.REJECT, id).problem()).isEqualTo("adjustment-expired");
    }

    @Test
    void adjust_forAMergedCustomer_saysWhoGotThem() {
        api.adjust("before", 10);
        api.ledger.write(
                Decide.merge(
                        api.ledger.account(ACCOUNT),
                        api.ledger.account(new AccountId(SHOP, "6999")),
                        AdjustApi.NOW));

        Reply reply = api.adjust("after", 20);

        assertThat(reply.text("/customerId")).isEqualTo(CUSTOMER);
        assertThat(reply.body().at("/booked/customerId").asText()).isEqualTo("6999");
    }

    @Test
    void adjust_whatCannotBe_isAPlainProblem() {
        Reply nobody =
                api.ask(
                        AdjustRoute.ASK,
                        Map.of("customerId", "7oo1"),
                        "{\"points\": 1, \"reason\": \"Kulanz\"}",
                        Map.of("idempotency-key", "key"));

        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.problem()).isEqualTo("unknown-customer");
        assertThat(api.decide(AdjustRoute.SHOW, "x").problem()).isEqualTo("unknown-adjustment");
        assertThat(api.decide(AdjustRoute.APPROVE, "x".repeat(24)).problem())
                .isEqualTo("unknown-adjustment");
    }

    @Test
    void adjust_wrongFields_areAllNamed() {
        Reply reply =
                api.adjust(
                        "key",
                        """
                        {"points": 0, "reason": "two\\nlines", "note": "", "orderId": {}, "actor": "me"}
                        """);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.fields()).containsExactly("actor", "points", "reason", "note", "orderId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "1",
                "{\"points\": 1.5, \"reason\": \"a\"}",
                "{\"points\": \"1\", \"reason\": \"a\"}",
                "{\"points\": 1000000001, \"reason\": \"a\"}",
                "{\"points\": -9223372036854775808, \"reason\": \"a\"}",
                "{\"points\": 1e400, \"reason\": \"a\"}",
                "{\"points\": 1, \"reason\": \" \"}",
                "{\"points\": 1, \"reason\": \"a\\u2028b\"}",
                "{\"points\": 1, \"reason\": \"a\", \"note\": null}"
            })
    void adjust_hostileBody_isInvalid(String body) {
        assertThat(api.adjust("key", body).problem()).isEqualTo("invalid-fields");
        assertThat(api.balance()).isZero();
    }

    @Test
    void adjust_noJsonOrTooMuch_isRefused() {
        assertThat(api.adjust("key", "points=1").problem()).isEqualTo("not-json");
        assertThat(api.adjust("key", "").problem()).isEqualTo("not-json");
        assertThat(api.adjust("key", "\"" + "a".repeat(16_384) + "\"").status()).isEqualTo(413);
    }

    @Test
    void adjust_withoutAGoodKeyOrCustomer_namesTheParameter() {
        assertThat(api.adjust(" ", 1).fields()).containsExactly("Idempotency-Key");
        assertThat(api.adjust("k".repeat(129), 1).fields()).containsExactly("Idempotency-Key");
        assertThat(api.adjust("k".repeat(128), 1).status()).isEqualTo(201);
        assertThat(api.list("state=all").fields()).containsExactly("state");
        assertThat(api.list("limit=101").fields()).containsExactly("limit");
        assertThat(api.list("cursor=eA").fields()).containsExactly("cursor");
        assertThat(api.list("cursor=%25").fields()).containsExactly("cursor");
    }

    @Test
    void list_manyPending_goesByPages() {
        for (int i = 0; i < 3; i++) {
            api.adjust("key " + i, 600 + i);
            api.pass(Duration.ofSeconds(1));
        }

        Reply first = api.list("limit=2");
        Reply second = api.list("limit=2&cursor=" + first.text("/next"));

        assertThat(first.body().path("adjustments").findValuesAsText("points"))
                .containsExactly("600", "601");
        assertThat(second.body().path("adjustments").findValuesAsText("points"))
                .containsExactly("602");
        assertThat(second.body().has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "[marketing], ASK",
        "[marketing], LIST",
        "[marketing], SHOW",
        "[marketing], APPROVE",
        "[marketing], REJECT",
        "[marketing], SHOW_LIMITS",
        "[support], CHANGE_LIMITS",
        "[], ASK",
        "[finances], CHANGE_LIMITS"
    })
    void anything_byAGroupThatMayNot_isForbidden(String groups, AdjustRoute route) {
        Reply reply = api.as(groups, "max").ask(route, Map.of("customerId", "7001"), "", Map.of());

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("group-not-allowed");
    }

    @Test
    void adjust_byATokenThatDoesNotSayWhose_isRefused() {
        assertThat(api.support("").adjust("key", 1).problem()).isEqualTo("not-signed-in");
    }

    @Test
    void adjust_withAProgrammeThatCannotBeUsed_isAConflict() {
        api.programmes =
                (_, _) -> {
                    throw new UnusableDocumentException(
                            "programme", List.of(new Finding("earning", "is missing")));
                };

        assertThat(api.adjust("key", 1).problem()).isEqualTo("document-unusable");
    }
}
