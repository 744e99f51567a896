package dev.stammkunde.manageteam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.testing.LogLines;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;

/** Who may change whom, and what comes of a pool that fails. */
final class TeamRightsTest {

    private static final Set<String> READS =
            Set.of("AdminGetUser", "AdminListGroupsForUser", "ListUsersInGroup");

    private final TeamApi api = new TeamApi();

    @ParameterizedTest
    @EnumSource(TeamRoute.class)
    void routes_ofWhoIsNoAdministratorOfTheShop_areRefused(TeamRoute route) {
        api.pool.user("bob", "marketing", "finance", "support", "other:admin", "Shop:admin");

        assertThat(api.ask("bob", route, "sue", body(route)).problem())
                .isEqualTo("group-not-allowed");
        assertThat(api.pool.asked).isEmpty();
    }

    /** A token is an hour old at most: by then its holder may be none any more. */
    @ParameterizedTest
    @EnumSource(value = TeamRoute.class, mode = EnumSource.Mode.EXCLUDE, names = "LIST")
    void changes_byWhoWasAnAdministratorWhenTheTokenWasMade_areRefused(TeamRoute route) {
        api.pool.user("bob", "shop:support");
        api.pool.user("cai", "shop:admin").isEnabled = false;

        for (String caller : List.of("bob", "cai", "gone")) {
            Reply reply =
                    api.withToken(caller, "shop:admin admin", "shop", route, "sue", body(route));
            assertThat(reply.problem()).isEqualTo("group-not-allowed");
        }
        nothingChanged();
    }

    @Test
    void changes_ofPeopleForAllShops_areForAdministratorsForAllShops() {
        api.pool.user("max", "finance", "shop:support").isWaiting = true;

        for (Reply reply :
                List.of(
                        api.invite("sue", "max@shop.example", "admin"),
                        api.change("sue", "max", "admin", ""),
                        api.remind("sue", "max"),
                        api.remove("sue", "max"))) {
            assertThat(reply.problem()).isEqualTo("person-of-all-shops");
        }
        nothingChanged();

        assertThat(api.change("ada", "max", "marketing", "support").status()).isEqualTo(200);
        assertThat(api.remove("ada", "max").body().path("disabled").asBoolean()).isFalse();
        assertThat(api.pool.userOf("max").groups).containsExactly("finance");
        assertThat(api.remove("ada", "max").problem()).isEqualTo("person-of-all-shops");
    }

    @Test
    void changes_ofPeopleOfAnotherShop_areOfNobody() {
        api.pool.user("bob", "other:admin").isWaiting = true;

        assertThat(api.change("sue", "bob", "admin", "").problem()).isEqualTo("unknown-person");
        assertThat(api.remind("sue", "bob").problem()).isEqualTo("unknown-person");
        assertThat(api.remove("sue", "bob").body().path("disabled").asBoolean()).isFalse();
        assertThat(api.remove("sue", "nobody").problem()).isEqualTo("unknown-person");
        // An address is no id, although the pool takes it for one.
        assertThat(api.remove("sue", "bob@shop.example").problem()).isEqualTo("unknown-person");
        assertThat(api.ask("sue", "other", TeamRoute.REMOVE, "bob", "").status()).isEqualTo(403);
        nothingChanged();
    }

    @Test
    void changes_ofOnesOwnRightAsAdministrator_areRefused() {
        api.pool.userOf("ada").groups.add("shop:admin");
        api.pool.groups.add("shop:admin");

        assertThat(api.change("sue", "sue", "support", "admin").problem())
                .isEqualTo("own-admin-right");
        assertThat(api.remove("sue", "sue").problem()).isEqualTo("own-admin-right");
        nothingChanged();
        // Whoever is one for all shops stays one.
        assertThat(api.remove("ada", "ada").status()).isEqualTo(200);
        assertThat(api.pool.userOf("ada").groups).containsExactly("admin");
        assertThat(api.pool.userOf("ada").isEnabled).isTrue();
        assertThat(api.remove("ada", "sue").status()).isEqualTo(200);
    }

    @Test
    void changes_inAShopWhoseIdIsTooLong_areRefusedAndItsListIsOfPeopleForAllShops() {
        String shop = "s".repeat(119);

        assertThat(api.ask("ada", shop, TeamRoute.REMOVE, "sue", "").problem())
                .isEqualTo("shop-id-too-long");
        assertThat(
                        api.ask("ada", shop, TeamRoute.LIST, "", "")
                                .body()
                                .path("people")
                                .findValuesAsText("id"))
                .containsExactly("ada");
        assertThat(api.ask("ada", "s".repeat(118), TeamRoute.REMOVE, "x", "").status())
                .isEqualTo(404);
    }

    @Test
    void invite_withoutRoomForAGroup_isRefused() {
        api.pool.refusals.put("AdminAddUserToGroup", "LimitExceededException");

        assertThat(api.invite("sue", "nora@shop.example", "support").problem())
                .isEqualTo("too-many-groups");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TooManyRequestsException", "InternalErrorException"})
    void routes_whereThePoolHasTooMuchToDo_are503(String refusal) {
        try (LogLines log = new LogLines()) {
            for (String operation : READS) {
                api.pool.refusals.put(operation, refusal);
            }
            for (TeamRoute route : TeamRoute.values()) {
                Reply reply = api.ask("sue", route, "sue", body(route));
                assertThat(reply.status()).isEqualTo(503);
                assertThat(reply.headers()).containsEntry("retry-after", "2");
            }
            assertThat(log.text()).contains("user-pool-unavailable").doesNotContain("@");
        }
        nothingChanged();
    }

    /** Wherever it ends, the same request again does what is left, and the audit has it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"AdminDisableUser", "AdminUserGlobalSignOut", "AdminRemoveUserFromGroup"})
    void remove_whereThePoolFailsInBetween_isFinishedByARepeat(String operation) {
        api.pool.user("bob", "shop:support");
        api.pool.refusals.put(operation, "TooManyRequestsException");
        assertThat(api.remove("sue", "bob").status()).isEqualTo(503);
        assertThat(api.audit.of("shop")).hasSize(1);
        api.pool.refusals.clear();

        assertThat(api.remove("sue", "bob").body().path("disabled").asBoolean()).isTrue();
        assertThat(api.pool.userOf("bob").isEnabled).isFalse();
        assertThat(api.pool.userOf("bob").signedOut).isPositive();
        assertThat(api.pool.userOf("bob").groups).isEmpty();
    }

    @Test
    void invite_whereThePoolFailsInBetween_isFinishedByARepeatWithOneMail() {
        api.pool.refusals.put("CreateGroup", "TooManyRequestsException");
        assertThat(api.invite("sue", "nora@shop.example", "support").status()).isEqualTo(503);
        api.pool.refusals.clear();

        Reply again = api.invite("sue", "nora@shop.example", "support");

        assertThat(again.status()).isEqualTo(200);
        assertThat(api.pool.userOf(again.text("/id")).mails).isEqualTo(1);
        assertThat(api.pool.userOf(again.text("/id")).groups).containsExactly("shop:support");
    }

    private static String body(TeamRoute route) {
        return switch (route) {
            case LIST, REMIND, REMOVE -> "";
            case INVITE -> "{\"email\":\"n@b.example\",\"name\":\"N\",\"groups\":[\"admin\"]}";
            case CHANGE -> "{\"give\":[\"finance\"],\"take\":[]}";
        };
    }

    private void nothingChanged() {
        assertThat(READS).containsAll(Set.copyOf(api.pool.asked));
        assertThat(api.audit.of("shop")).isEmpty();
    }
}
