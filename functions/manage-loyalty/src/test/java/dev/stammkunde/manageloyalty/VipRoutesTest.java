package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.programmes.vip.VipTurn;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Map;

/** What people say of VIPs, and see of them. */
class VipRoutesTest {

    private static final String VIP = " /admin/shops/{shopId}/customers/{customerId}/vip";
    private static final String LIST = "GET /admin/shops/{shopId}/vips";

    private final LoyaltyApi api = new LoyaltyApi(SampleKind.VIP_RULES);

    private Reply say(String body) {
        return api.ask("PUT" + VIP, body, Map.of());
    }

    @Test
    void say_withoutAnOwner_isWhoAsks() {
        Reply said = say("{\"reason\":\"For the first hour\"}");

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.body().at("/vip/owner").asText()).isEqualTo("mia");
        assertThat(said.body().at("/vip/isVip").asBoolean()).isTrue();
        assertThat(said.body().at("/vip/until").isNull()).isTrue();
        assertThat(api.vips.audit).hasSize(1);
    }

    @Test
    void show_nobodyYet_isNoVipAndNoFault() {
        Reply shown = api.ask("GET" + VIP, "", Map.of("group", "finance"));

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body().path("vip").isNull()).isTrue();
    }

    @Test
    void list_isOfTheShopByPages() {
        for (String id : new String[] {"1", "2", "3"}) {
            api.known.ids.add(id);
            api.ask("PUT" + VIP, "{\"reason\":\"a\"}", Map.of("customerId", id));
        }

        Reply first = api.ask(LIST, "", Map.of("query", "limit=2"));
        Reply second =
                api.ask(
                        LIST,
                        "",
                        Map.of("query", "limit=2&cursor=" + first.body().path("next").asText()));

        assertThat(first.body().path("vips").findValuesAsText("customerId"))
                .containsExactly("1", "2");
        assertThat(second.body().path("vips").findValuesAsText("customerId")).containsExactly("3");
        assertThat(second.body().has("next")).isFalse();
    }

    @Test
    void remove_isDoneOnce() {
        say("{\"reason\":\"a\",\"owner\":\"ole\"}");

        Reply removed = api.ask("POST" + VIP + "/remove", "", Map.of());
        Reply again = api.ask("POST" + VIP + "/remove", "", Map.of());

        assertThat(removed.body().at("/vip/isVip").asBoolean()).isFalse();
        assertThat(removed.body().at("/vip/source").asText()).isEqualTo("REMOVED");
        assertThat(again.status()).isEqualTo(200);
        assertThat(api.vips.turns(LoyaltyApi.SHOP, Instant.EPOCH))
                .extracting(VipTurn::kind)
                .containsExactly(VipTurn.Kind.ENTERED, VipTurn.Kind.LEFT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | reason",
                "{\"reason\":\" \"} | reason",
                "{\"reason\":\"a\",\"until\":\"2026-11-29T10:00:00Z\"} | until",
                "{\"reason\":\"a\",\"owner\":\"\"} | owner",
                "{\"reason\":\"a\",\"since\":\"2026-11-29T10:00:00Z\"} | since"
            })
    void say_fault_isFoundAtItsField(String body, String field) {
        Reply reply = say(body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.fields()).contains(field);
        assertThat(api.vips.audit).isEmpty();
    }

    @Test
    void say_strangerAndPersonWithoutTheRight_areRefused() {
        assertThat(
                        api.ask("PUT" + VIP, "{\"reason\":\"a\"}", Map.of("customerId", "9999"))
                                .problem())
                .isEqualTo("unknown-customer");
        assertThat(api.ask("PUT" + VIP, "{\"reason\":\"a\"}", Map.of("group", "finance")).status())
                .isEqualTo(403);
        assertThat(api.vips.audit).isEmpty();
    }

    @Test
    void say_ownerWhoIsNotOfTheTeam_isRefusedByItsField() {
        Reply refused = say("{\"reason\":\"a\",\"owner\":\"mallory\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("owner");
    }

    @Test
    void show_ownerWhoLeftTheTeam_isSaid() {
        Reply said = say("{\"reason\":\"a\",\"owner\":\"ole\"}");
        assertThat(said.body().at("/vip/ownerLeft").asBoolean(true)).isFalse();

        api.team.remove("ole");

        assertThat(api.ask("GET" + VIP, "", Map.of()).body().at("/vip/ownerLeft").asBoolean())
                .isTrue();
        assertThat(api.ask(LIST, "", Map.of()).body().at("/vips/0/ownerLeft").asBoolean()).isTrue();
        assertThat(say("{\"reason\":\"a\"}").body().at("/vip/ownerLeft").asBoolean(true)).isFalse();
    }

    @Test
    void rule_ofAnOwnerWhoIsNotOfTheTeam_isRefusedByItsField() {
        String rule = SampleKind.VIP_RULES.least();

        Reply refused = api.create(rule.replace("mia", "mallory"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("owner");
        assertThat(api.create(rule).status()).isEqualTo(201);
    }
}
