package dev.stammkunde.overseeshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.testkit.http.DescribedFunction;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What somebody wants to be told is theirs alone. */
final class MyNoticesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final String DIGEST = "{\"digest\": true, \"alerts\": [\"BUDGET\"]}";

    private final SampleTeam team = new SampleTeam();
    private final DescribedFunction function =
            new DescribedFunction(
                    new OverseeShopHandler(team.ports()), OpenApiDocument.read("console-api.yaml"));

    @Test
    void show_ofWhoSaidNothing_isNothingAsVersion0() {
        Reply reply = show("mia", "marketing");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("version").asInt()).isZero();
        assertThat(reply.body().path("digest").asBoolean()).isFalse();
        assertThat(reply.body().path("alerts")).isEmpty();
    }

    @Test
    void change_isTheirsAloneAndAuditedWithoutAnAddress() {
        assertThat(change("mia", "finance", DIGEST).status()).isEqualTo(200);

        assertThat(show("mia", "finance").body().path("digest").asBoolean()).isTrue();
        assertThat(show("mia", "finance").body().path("changedBy").asText()).isEqualTo("mia");
        assertThat(show("ben", "admin").body().path("digest").asBoolean()).isFalse();
        assertThat(team.audit.of(SampleTeam.SHOP))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.deed().kind()).isEqualTo("my-notices");
                            assertThat(entry.acting().person()).isEqualTo("mia");
                            assertThat(entry.toString()).doesNotContain("@");
                        });
    }

    @Test
    void change_again_changesNothingAndAnOlderOneIsRefused() {
        assertThat(change("mia", "support", DIGEST).status()).isEqualTo(200);
        String second = "{\"version\": 1, \"digest\": false}";
        assertThat(change("mia", "support", second).status()).isEqualTo(200);
        assertThat(change("mia", "support", second).status()).isEqualTo(200);

        Reply late = change("mia", "support", "{\"version\": 1, \"digest\": true}");

        assertThat(late.status()).isEqualTo(412);
        assertThat(show("mia", "support").body().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void change_ofWhoHasNoRightInTheShop_isRefused() {
        assertThat(change("mia", "other:admin", DIGEST).status()).isEqualTo(403);
        assertThat(show("mia", "nobody").status()).isEqualTo(403);
        assertThat(change("mia", "support", "{\"language\": \"fr\"}").status()).isEqualTo(422);
        assertThat(team.audit.of(SampleTeam.SHOP)).isEmpty();
    }

    private Reply show(String person, String group) {
        return function.ask(as(OverseeRoute.SHOW_NOTICES, person, group));
    }

    private Reply change(String person, String group, String body) {
        return function.ask(as(OverseeRoute.CHANGE_NOTICES, person, group).body(body));
    }

    private static Request as(OverseeRoute route, String person, String group) {
        return Request.to(route.key(), NOW)
                .path("shopId", SampleTeam.SHOP)
                .claim("sub", person)
                .claim("cognito:groups", "[" + group + "]");
    }
}
