package dev.stammkunde.servememberapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.platform.http.HttpEdge.InvocationFailedException;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.testing.Orders;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

final class BadRequestsTest {

    private final Api api = Api.of(emptyHandler());

    static ServeMemberApiHandler emptyHandler() {
        return handler(new InMemoryPointsLedger());
    }

    private static ServeMemberApiHandler handler(LedgerHistory ledger) {
        return new ServeMemberApiHandler(
                ledger,
                new InMemoryCustomers(),
                new CachedProgrammes(new InMemoryProgrammes(), Orders.programme()),
                SampleRewardPorts.none());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-30",
                "2026-13-01",
                "2026-03-05T10:15:30",
                "1772705730",
                "2026-03-05T25:00:00Z",
                "2026-W10",
                "1969-12-31T23:59:59Z",
                "1969-12-30",
                "9999-12-31",
                "%2B10000-01-01T00:00:00Z",
                "2026-03-05T10:15:30Z&asOf=2026-03-06"
            })
    void asOf_thatIsNoTime_isRefusedByName(String asOf) {
        assertInvalid(api.points("7001", "asOf=" + asOf), "asOf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "101",
                "1000",
                "99999999999999999999",
                "ten",
                "1.5",
                "1e1",
                "+5",
                "01",
                "5&limit=6",
                "٣"
            })
    void limit_outOfBounds_isRefusedByName(String limit) {
        assertInvalid(api.ledger("7001", "limit=" + limit), "limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "abc",
                "%00",
                "YmVmb3JlOjA",
                "YmVmb3JlOi0x",
                "YmVmb3JlOjF4",
                "YmVmb3JlOjk5OTk5OTk5OTk5OTk5OTk5OTk5",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void cursor_thatIsNotOurs_isRefusedByName(String cursor) {
        assertInvalid(api.ledger("7001", "cursor=" + cursor), "cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "TRUE", "true&own=true"})
    void own_thatIsNeitherTrueNorFalse_isRefusedByName(String own) {
        assertInvalid(api.ledger("7001", "own=" + own), "own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1.0", "01", "99999999999999999999", " 1", ""})
    void entry_thatIsNoNumber_isRefusedByName(String entry) {
        assertInvalid(api.explanation("7001", entry), "entry");
    }

    @ParameterizedTest
    @CsvSource({"customerId,POINTS", "customerId,CUSTOMER", "orderId,ORDER_POINTS"})
    void id_tooLongOrBlank_isRefusedByName(String name, MemberRoute route) {
        assertInvalid(api.get(route, Map.of(name, "x".repeat(129)), ""), name);
        assertInvalid(api.get(route, Map.of(name, " "), ""), name);
        assertInvalid(api.get(route, Map.of(name, ""), ""), name);
    }

    @Test
    void id_of200Characters_isTaken() {
        assertThat(api.points("x".repeat(128), "").status()).isEqualTo(200);
    }

    @Test
    void problem_neverRepeatsWhatWasSent() {
        assertThat(api.points("7001", "asOf=secret").body().toString()).doesNotContain("secret");
    }

    @Test
    void parameter_thatNobodyKnows_isIgnored() {
        assertThat(api.points("7001", "utm_source=mail&x").status()).isEqualTo(200);
    }

    @Test
    void route_thatIsNotOurs_isNotFound() {
        String event =
                api.event("GET /shops/{shopId}", Map.of("shopId", "kaffeerad"), "").toString();

        Api.Reply reply = api.send(event);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.problem()).isEqualTo("unknown-route");
    }

    @Test
    void request_pastNoAuthorizer_isForbidden() {
        var event =
                api.event(
                        MemberRoute.POINTS.key(),
                        Map.of("shopId", "kaffeerad", "customerId", "7001"),
                        "");
        event.withObject("/requestContext").remove("authorizer");

        assertThat(api.send(event.toString()).problem()).isEqualTo("shop-not-allowed");
    }

    @Test
    void faultOfTheStore_failsTheInvocation() {
        LedgerHistory broken =
                new LaggingLedger(new InMemoryPointsLedger(), 0) {
                    @Override
                    public PointsAccount account(AccountId account) {
                        throw new IllegalStateException("throttled");
                    }
                };

        assertThatThrownBy(() -> Api.of(handler(broken)).points("7001", ""))
                .isInstanceOf(InvocationFailedException.class)
                .hasNoCause();
    }

    @Test
    void past_whileTheIndexIsBehind_isAskedForAgain() {
        String asOf = "asOf=" + Orders.PAID_AT.plusSeconds(1);

        Api.Reply caughtUp = lagging(2).points("7001", asOf);
        Api.Reply behind = lagging(3).points("7001", asOf);

        assertThat(caughtUp.body().path("pending").asLong()).isEqualTo(30);
        assertBehind(behind);
    }

    @Test
    void ledger_whileTheIndexIsBehind_hasNoHole() {
        Api.Reply caughtUp = lagging(2).ledger("7001", "");

        assertThat(caughtUp.body().path("entries")).hasSize(3);
        assertBehind(lagging(3).ledger("7001", ""));
        assertBehind(lagging(3).ledger("7001", "limit=1&cursor=" + new Cursor(3)));
    }

    @Test
    void explanation_ofAnEntryThatTheIndexLacks_isNotUnknown() {
        assertBehind(lagging(1).explanation("7001", 2));
    }

    @Test
    void ledger_withCursorBeyondTheEnd_startsWithTheNewest() {
        Api.Reply reply = lagging(0).ledger("7001", "cursor=" + new Cursor(1_000_000));

        assertThat(reply.body().at("/entries/0/entry").asLong()).isEqualTo(3);
    }

    private static Api lagging(int readsBehind) {
        InMemoryPointsLedger ledger = new InMemoryPointsLedger();
        Bookings bookings = Bookings.in(ledger);
        bookings.earn("1001", "10", Orders.PAID_AT);
        bookings.earn("1002", "20", Orders.PAID_AT.plusSeconds(1));
        bookings.earn("1003", "30", Orders.PAID_AT.plusSeconds(2));
        return Api.of(handler(new LaggingLedger(ledger, readsBehind)));
    }

    private static void assertBehind(Api.Reply reply) {
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.problem()).isEqualTo("ledger-behind");
        assertThat(reply.headers()).containsEntry("retry-after", "1");
    }

    private static void assertInvalid(Api.Reply reply, String parameter) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("invalid-parameter");
        assertThat(reply.body().at("/errors/0/field").asText()).isEqualTo(parameter);
        assertThat(reply.body().path("detail").asText()).startsWith(parameter + " must ");
    }
}
