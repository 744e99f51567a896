package dev.stammkunde.overseeshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.testing.InMemoryShopRhythms;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who one is, and for which shops. */
final class MeAnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    private final SampleTeam team = new SampleTeam();
    private final InMemoryShopRhythms shops = team.rhythms;
    private final Asking asking = new Asking(team.ports(), NOW);

    @Test
    void me_ofAGroupForAllShops_isThatGroupForEachShopThatWasHeard() {
        heard("rad", "buch");

        JsonNode me = me("[finance]");

        assertThat(me.path("person").asText()).isEqualTo("subject-1");
        assertThat(me.path("email").asText()).isEqualTo("mia@shop.example");
        assertThat(shops(me))
                .containsExactlyEntriesOf(
                        inOrder("buch", List.of("finance"), "rad", List.of("finance")));
    }

    @Test
    void me_ofGroupsForOneShop_readsNoOthers() {
        heard("rad", "buch");
        int before = shops.calls();

        JsonNode me = me("[rad:support rad:marketing]");

        assertThat(shops(me))
                .containsExactlyEntriesOf(inOrder("rad", List.of("marketing", "support")));
        assertThat(shops.calls()).isEqualTo(before);
    }

    @Test
    void me_ofBothKinds_isTheirUnion() {
        heard("buch");

        assertThat(shops(me("[finance rad:support]")))
                .containsExactlyEntriesOf(
                        inOrder("buch", List.of("finance"), "rad", List.of("finance", "support")));
    }

    @Test
    void me_ofAGroupForAllShops_isToldItBeforeAnyWasHeard() {
        JsonNode me = me("[marketing rad:support]");

        assertThat(me.path("groups")).extracting(JsonNode::asText).containsExactly("marketing");
        assertThat(shops(me)).containsOnlyKeys("rad");
    }

    @Test
    void me_ofNoGroup_isNoShop() {
        heard("rad");

        assertThat(me("[]").path("shops")).isEmpty();
    }

    @Test
    void me_ofNobody_isRefused() {
        assertThat(asking.ask(OverseeRoute.ME, "", Map.of()).problem()).isEqualTo("not-signed-in");
        assertThat(asking.ask(OverseeRoute.ME, "", Map.of("cognito:groups", "[finance]")).problem())
                .isEqualTo("not-signed-in");
    }

    private void heard(String... ids) {
        for (String id : ids) {
            assertThat(shops.begin(ShopRhythm.beginning(id, NOW))).isTrue();
        }
    }

    private JsonNode me(String groups) {
        Reply reply =
                asking.ask(
                        OverseeRoute.ME,
                        "",
                        Map.of(
                                "sub",
                                "subject-1",
                                "email",
                                "mia@shop.example",
                                "cognito:groups",
                                groups));
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }

    private static Map<String, List<String>> shops(JsonNode me) {
        Map<String, List<String>> shops = new LinkedHashMap<>();
        me.path("shops")
                .forEach(
                        shop ->
                                shops.put(
                                        shop.path("shopId").asText(),
                                        shop.path("groups")
                                                .valueStream()
                                                .map(JsonNode::asText)
                                                .toList()));
        return shops;
    }

    private static Map<String, List<String>> inOrder(String id, List<String> groups) {
        return Map.of(id, groups);
    }

    private static Map<String, List<String>> inOrder(
            String one, List<String> groups, String two, List<String> others) {
        Map<String, List<String>> both = new LinkedHashMap<>();
        both.put(one, groups);
        both.put(two, others);
        return both;
    }
}
