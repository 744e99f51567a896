package dev.stammkunde.adjustpoints;

import static dev.stammkunde.adjustpoints.AdjustApi.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;

import java.util.Map;

final class LimitsOverHttpTest {

    private static final String NARROW =
            """
            {"support": {"pointsPerAdjustment": 10, "pointsPerMonth": 15},
             "finance": {"pointsPerAdjustment": 100, "pointsPerMonth": 1000}}
            """;

    private final AdjustApi api = new AdjustApi();

    private Reply show() {
        return api.finance("fay").ask(AdjustRoute.SHOW_LIMITS, Map.of(), "", Map.of());
    }

    @Test
    void show_ofAShopThatSetNone_isTheUsual() {
        Reply reply = show();

        assertThat(reply.headers()).containsEntry("etag", "\"0\"");
        assertThat(reply.body().at("/support/pointsPerMonth").asLong()).isEqualTo(5_000);
    }

    @Test
    void show_bySupport_saysWhatTheyMayGiveAlone() {
        Reply reply = api.support("sam").ask(AdjustRoute.SHOW_LIMITS, Map.of(), "", Map.of());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().at("/support/pointsPerAdjustment").asLong()).isEqualTo(500);
    }

    @Test
    void change_holdsAtOnceAndTellsWhoChanged() {
        Reply changed = api.finance("fay").changeLimits(NARROW, "\"0\"");

        assertThat(changed.headers()).containsEntry("etag", "\"1\"");
        assertThat(changed.text("/changedBy")).isEqualTo("fay");
        assertThat(show().body()).isEqualTo(changed.body());
        assertThat(api.support("sam").adjust("a", 10).status()).isEqualTo(201);
        assertThat(api.support("sam").adjust("b", 6).status()).isEqualTo(202);
        assertThat(api.support("sam").adjust("c", -5).status()).isEqualTo(201);
    }

    @Test
    void change_ofAnOlderVersion_isRefusedAndARepeatIsNot() {
        api.finance("fay").changeLimits(NARROW, "\"0\"");
        String wider = NARROW.replace("1000", "2000");

        Reply second = api.changeLimits(wider, "\"1\"");

        assertThat(api.changeLimits(wider, "\"1\"")).isEqualTo(second);
        assertThat(api.changeLimits(NARROW, "\"1\"").status()).isEqualTo(412);
        assertThat(api.changeLimits(NARROW, "1").fields()).containsExactly("If-Match");
        assertThat(api.ask(AdjustRoute.CHANGE_LIMITS, Map.of(), NARROW, Map.of()).status())
                .isEqualTo(428);
        assertThat(api.changeLimits("{\"support\": {}}", "\"2\"").fields())
                .containsExactly("support.pointsPerAdjustment", "support.pointsPerMonth");
    }

    @Test
    void limits_thatCannotBeUsed_stopAdjustmentsUntilReplaced() {
        api.limits.save(SHOP, 1, "{\"version\": 1, \"support\": 7}");

        Reply shown = show();
        assertThat(shown.body().at("/unusable/0/field").asText()).isEqualTo("support");
        assertThat(shown.body().at("/document/support").asInt()).isEqualTo(7);
        assertThat(shown.headers()).containsEntry("etag", "\"1\"");
        assertThat(api.adjust("key", 1).problem()).isEqualTo("document-unusable");

        assertThat(api.finance("fay").changeLimits(NARROW, "\"1\"").status()).isEqualTo(200);
        assertThat(api.adjust("key", 1).status()).isEqualTo(201);
    }
}
