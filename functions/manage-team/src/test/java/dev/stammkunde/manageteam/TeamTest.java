package dev.stammkunde.manageteam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.AuditChange;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.testing.LogLines;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;

/** What administrators do with a shop's people over HTTP. */
final class TeamTest {

    private final TeamApi api = new TeamApi();

    @Test
    void document_eachRoute_isThere() {
        assertThat(OpenApiDocument.read("team-api.yaml").operations().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(TeamRoute.values()).map(TeamRoute::key).toList());
    }

    @Test
    void list_aShop_isWhoeverHasARightThereOverAllPages() {
        api.pool.user("bob", "shop:support", "shop:finance", "other:admin").isEnabled = false;
        api.pool.user("cai", "shop:support").isWaiting = true;
        api.pool.user("dan", "shop:support");
        api.pool.user("eve", "other:support", "shop:Support", "SHOP:support");

        Reply reply = api.list("sue");

        assertThat(reply.body().path("people").findValuesAsText("id"))
                .containsExactly("ada", "bob", "cai", "dan", "sue");
        assertThat(reply.body().path("complete").asBoolean()).isTrue();
        assertThat(reply.text("/people/0/everywhere/0")).isEqualTo("admin");
        assertThat(reply.body().at("/people/0/changeable").asBoolean()).isFalse();
        assertThat(reply.body().at("/people/1/groups").toString())
                .isEqualTo("[\"finance\",\"support\"]");
        assertThat(reply.text("/people/1/state")).isEqualTo("DISABLED");
        assertThat(reply.text("/people/2/state")).isEqualTo("INVITED");
        assertThat(reply.body().at("/people/3/changeable").asBoolean()).isTrue();
        assertThat(api.audit.of("shop")).isEmpty();
    }

    @Test
    void invite_somebodyNew_isMailedOnceInTheShopsGroupAndNotNamedInTheLog() {
        try (LogLines log = new LogLines()) {
            Reply first = api.invite("sue", "Nora@Shop.example", "support");
            Reply again = api.invite("sue", "Nora@Shop.example", "support");

            assertThat(first.status()).isEqualTo(201);
            assertThat(first.text("/state")).isEqualTo("INVITED");
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
            PlayedPool.User nora = api.pool.userOf(first.text("/id"));
            assertThat(nora.email).isEqualTo("nora@shop.example");
            assertThat(nora.groups).containsExactly("shop:support");
            assertThat(nora.mails).isEqualTo(1);
            assertThat(log.text() + api.audit.of("shop")).doesNotContainIgnoringCase("nora");
        }
        assertThat(api.audit.of("shop"))
                .singleElement()
                .extracting(AuditEntry::changes)
                .extracting("changes")
                .isEqualTo(List.of(new AuditChange("groups", null, "support")));
    }

    @Test
    void invite_somebodyOfAnotherShop_getsGroupsAndKeepsTheirName() {
        api.pool.user("bob", "other:marketing");

        Reply reply = api.invite("sue", "bob@shop.example", "admin");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("/name")).isEqualTo("BOB");
        assertThat(api.pool.userOf("bob").groups).containsExactly("other:marketing", "shop:admin");
    }

    @Test
    void invite_whoLeft_isEnabledAgain() {
        api.pool.user("bob", "shop:support");
        api.remove("sue", "bob");

        Reply reply = api.invite("sue", "bob@shop.example", "finance");

        assertThat(reply.text("/state")).isEqualTo("ACTIVE");
        assertThat(api.pool.userOf("bob").groups).containsExactly("shop:finance");
        assertThat(api.pool.userOf("bob").isEnabled).isTrue();
    }

    @Test
    void invite_whoWasDisabledAndIsInOtherGroups_isRefused() {
        api.pool.user("bob", "shop:support", "other:support").isEnabled = false;

        assertThat(api.invite("sue", "bob@shop.example", "admin").problem())
                .isEqualTo("person-disabled");
        assertThat(api.change("sue", "bob", "admin", "").problem()).isEqualTo("person-disabled");
        assertThat(api.pool.userOf("bob").isEnabled).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; email groups name",
                "{\"email\":\"a\",\"name\":\"A\",\"groups\":[\"admin\"]}; email",
                "{\"email\":\"a@b.example\",\"name\":\"a@b.example\",\"groups\":[\"admin\"]}; name",
                "{\"email\":\"a@b.example\",\"name\":\"A\",\"groups\":[]}; groups",
                "{\"email\":\"a@b.example\",\"name\":\"A\",\"groups\":[\"other:admin\"]}; groups[0]",
                "{\"email\":\"a@b.example\",\"name\":\"A\",\"groups\":[\"Admin\"]}; groups[0]"
            })
    void invite_whatCannotBe_namesTheFields(String body, String fields) {
        Reply reply = api.ask("sue", TeamRoute.INVITE, "", body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.fields()).containsExactlyInAnyOrder(fields.split(" "));
        assertThat(api.pool.users).hasSize(2);
    }

    @Test
    void change_giveAndTake_leavesAllOtherGroupsAndIsToldOnce() {
        api.pool.user("bob", "shop:support", "shop:marketing", "other:admin");

        Reply first = api.change("sue", "bob", "finance", "support");
        Reply again = api.change("sue", "bob", "finance", "support");

        assertThat(first.body().path("groups").toString()).isEqualTo("[\"finance\",\"marketing\"]");
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(api.pool.userOf("bob").groups)
                .containsExactly("other:admin", "shop:finance", "shop:marketing");
        assertThat(api.audit.of("shop"))
                .singleElement()
                .extracting(entry -> entry.changes().changes().getFirst())
                .isEqualTo(new AuditChange("groups", "marketing support", "finance marketing"));
    }

    @Test
    void change_toNoGroup_isRefused() {
        api.pool.user("bob", "shop:support");

        assertThat(api.change("sue", "bob", "", "support").problem()).isEqualTo("last-group");
        assertThat(api.pool.userOf("bob").groups).containsExactly("shop:support");
    }

    @Test
    void remove_somebodyOfThisShopAlone_isDisabledAndSignedOut() {
        api.pool.user("bob", "shop:support", "shop:finance");

        Reply first = api.remove("sue", "bob");
        Reply again = api.remove("sue", "bob");

        PlayedPool.User bob = api.pool.userOf("bob");
        assertThat(first.body().path("disabled").asBoolean()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(bob.isEnabled).isFalse();
        assertThat(bob.signedOut).isEqualTo(1);
        assertThat(bob.groups).isEmpty();
        assertThat(api.list("sue").body().path("people").findValuesAsText("id"))
                .containsExactly("ada", "sue");
        assertThat(api.audit.of("shop")).hasSize(1);
    }

    @Test
    void remove_somebodyInOtherGroupsToo_losesThisShopAlone() {
        api.pool.user("bob", "shop:support", "other:support");
        api.pool.user("cai", "shop:support", "warehouse");

        for (String person : List.of("bob", "cai")) {
            assertThat(api.remove("sue", person).body().path("disabled").asBoolean()).isFalse();
            assertThat(api.pool.userOf(person).isEnabled).isTrue();
            assertThat(api.pool.userOf(person).signedOut).isZero();
        }
        assertThat(api.pool.userOf("bob").groups).containsExactly("other:support");
        assertThat(api.pool.userOf("cai").groups).containsExactly("warehouse");
    }

    @Test
    void remind_whoHasNotSignedIn_isMailedAgainAndNobodyElse() {
        api.pool.user("bob", "shop:support").isWaiting = true;
        api.pool.user("cai", "shop:support");

        assertThat(api.remind("sue", "bob").status()).isEqualTo(200);
        assertThat(api.remind("sue", "cai").problem()).isEqualTo("not-waiting");
        assertThat(api.pool.userOf("bob").mails).isEqualTo(1);
    }
}
