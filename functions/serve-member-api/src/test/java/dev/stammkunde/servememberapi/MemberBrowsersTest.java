package dev.stammkunde.servememberapi;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.rewards.testing.InMemoryRedemptions;
import dev.stammkunde.rewards.testing.InMemoryRewards;
import dev.stammkunde.rewards.testing.MemberWorld;
import dev.stammkunde.rewards.testing.SampleRewards;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.Map;

/** Tokens for browsers and what they open, and numbers for tills; each answer is as documented. */
final class MemberBrowsersTest {

    private static final CustomerId ANNA = new CustomerId(SHOP, CUSTOMER);

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final InMemoryRewards rewards = new InMemoryRewards();
    private final MemberWorld world = new MemberWorld();
    private final Api api =
            Api.of(
                    new ServeMemberApiHandler(
                            ledger,
                            new InMemoryCustomers(),
                            new CachedProgrammes(new InMemoryProgrammes(), Orders.programme()),
                            SampleRewardPorts.of(
                                    rewards,
                                    new InMemoryRedemptions(ledger),
                                    InMemoryDocuments.ofShops(),
                                    world)));

    @BeforeEach
    void givePoints() {
        PointsCommand give =
                new PointsCommand.Give(
                        Orders.ACCOUNT,
                        "birthday",
                        "2026",
                        Booking.GiftReason.BIRTHDAY,
                        250,
                        Orders.programme());
        ledger.write(
                (Decision.Book)
                        Decide.decide(ledger.account(Orders.ACCOUNT), give, Orders.PAID_AT));
        rewards.put(SampleRewards.fiveEuros());
    }

    private Api.Reply token(String customerId) {
        return api.get(MemberRoute.TOKEN, Map.of("customerId", customerId), "");
    }

    private Api.Reply mine(MemberRoute route, String token) {
        ObjectNode event = api.event(route.key(), Map.of("shopId", SHOP, "entry", "1"), "");
        ((ObjectNode) event.path("headers"))
                .put("authorization", "Bearer " + token)
                .put("origin", MemberWorld.ORIGIN);
        ((ObjectNode) event.path("requestContext")).remove("authorizer");
        Api.Reply reply = api.send(event.toString());
        api.assertDescribed(route, reply);
        return reply;
    }

    @Test
    void token_ofACustomer_opensWhatTheShopsServerReadsAndNoMore() {
        String token = token(CUSTOMER).body().path("token").asText();

        assertThat(mine(MemberRoute.MY_POINTS, token).body())
                .isEqualTo(api.points(CUSTOMER, "").body());
        assertThat(mine(MemberRoute.MY_REWARDS, token).body())
                .isEqualTo(api.rewards(CUSTOMER).body());
        assertThat(mine(MemberRoute.MY_LEDGER, token).body())
                .isEqualTo(api.ledger(CUSTOMER, "").body());
        assertThat(mine(MemberRoute.MY_EXPLANATION, token).body().path("text"))
                .isEqualTo(api.explanation(CUSTOMER, 1).body().path("text"));
        assertThat(mine(MemberRoute.MY_EXPLANATION, token).body()).hasSize(2);
        assertThat(mine(MemberRoute.MY_POINTS, token).headers())
                .containsEntry("cache-control", "no-store")
                .containsEntry("access-control-allow-origin", MemberWorld.ORIGIN);
    }

    @ParameterizedTest
    @EnumSource(
            value = MemberRoute.class,
            names = {"MY_POINTS", "MY_REWARDS", "MY_LEDGER", "MY_EXPLANATION", "MY_NUMBER"})
    void browsers_withoutAValidToken_areToldNothing(MemberRoute route) {
        Api.Reply reply = mine(route, "forged");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.problem()).isEqualTo("member-token-invalid");
    }

    @Test
    void token_ofWhoWasErased_isNotIssued() {
        world.customers.put(ANNA, new Customer.Erased(Instant.EPOCH));

        assertThat(token(CUSTOMER).problem()).isEqualTo("unknown-customer");
    }

    @Test
    void number_atTheTill_isTheCustomersPointsAndRewards() {
        JsonNode issued = token(CUSTOMER).body();
        JsonNode number = mine(MemberRoute.MY_NUMBER, issued.path("token").asText()).body();

        assertThat(number.path("memberNumber")).isEqualTo(issued.path("memberNumber"));
        assertThat(number.at("/qr/size").asInt()).isEqualTo(21);
        assertThat(atTill(number.path("memberNumber").asText()).body())
                .isEqualTo(api.rewards(CUSTOMER).body());
    }

    @Test
    void number_ofWhoWasMergedOrErased_leadsToWhoStaysOrToNobody() {
        String number = token(CUSTOMER).body().path("memberNumber").asText();
        CustomerId bea = new CustomerId(SHOP, "bea");

        world.customers.put(ANNA, new Customer.Merged(bea, Instant.EPOCH));
        assertThat(atTill(number).body().path("customerId").asText()).isEqualTo("bea");

        world.customers.put(bea, new Customer.Erased(Instant.EPOCH));
        assertThat(atTill(number).problem()).isEqualTo("unknown-member");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "100000000009", "99999999999999999999", "1e11", "../7001"})
    void number_thatCanBeNone_isRefused(String number) {
        assertThat(atTill(number).problem()).isEqualTo("invalid-parameter");
    }

    @Test
    void number_ofAnotherShop_isNobodys() {
        String number = token(CUSTOMER).body().path("memberNumber").asText();

        Api.Reply elsewhere =
                api.withKeyFor("other")
                        .get(MemberRoute.AT_TILL, Map.of("shopId", "other", "number", number), "");

        assertThat(elsewhere.problem()).isEqualTo("unknown-member");
    }

    private Api.Reply atTill(String number) {
        return api.get(MemberRoute.AT_TILL, Map.of("number", number), "");
    }

    @Test
    void preflight_redemptions_mayBePostedAndPointsMayNot() {
        assertThat(preflight("/shops/kaffeerad/me/redemptions")).isEqualTo("GET, POST");
        assertThat(preflight("/shops/kaffeerad/me/points")).isEqualTo("GET");
        assertThat(preflight("/shops/kaffeerad/me/stated")).isEqualTo("GET, PUT, DELETE");
    }

    private String preflight(String path) {
        ObjectNode event = api.event(MemberRoute.MY_PREFLIGHT.key(), Map.of("shopId", SHOP), "");
        event.put("rawPath", path);
        ((ObjectNode) event.path("headers")).put("origin", MemberWorld.ORIGIN);
        return api.send(event.toString())
                .headers()
                .getOrDefault("access-control-allow-methods", "");
    }
}
