package dev.stammkunde.localrunner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.identity.KnownPeople;
import dev.stammkunde.localrunner.identity.Person;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.Map;

final class CognitoServiceTest {

    private final CognitoService service = new CognitoService(new KnownPeople(), Clock.systemUTC());

    @Test
    void answer_ofTheDemosTeam_isTheirConfirmedAddressAndTheirGroups() {
        Person mara = Person.TEAM.getFirst();

        JsonNode user = body(ask("AdminGetUser", mara.subject()));
        JsonNode groups = body(ask("AdminListGroupsForUser", mara.subject()));

        assertThat(user.path("Enabled").asBoolean()).isTrue();
        assertThat(user.path("UserAttributes").findValuesAsText("Value"))
                .contains("mara@demo-shop.example", "true");
        assertThat(groups.path("Groups").findValuesAsText("GroupName"))
                .containsExactly("marketing");
    }

    @Test
    void answer_ofNobody_isAnError() {
        assertThat(ask("AdminGetUser", "nobody").errorType()).contains("UserNotFoundException");
    }

    @Test
    void answer_whoIsInvitedAndLeaves_isAsThePoolWouldHaveThem() {
        JsonNode added = body(ask("AdminCreateUser", "nora@shop.example"));
        String nora = added.path("User").path("Username").asText();

        assertThat(ask("AdminCreateUser", "nora@shop.example").errorType())
                .contains("UsernameExistsException");
        assertThat(ask("AdminAddUserToGroup", nora, "shop:support").errorType())
                .contains("ResourceNotFoundException");
        ask("CreateGroup", nora, "shop:support");
        ask("AdminAddUserToGroup", nora, "shop:support");
        ask("AdminAddUserToGroup", nora, "shop:support");
        assertThat(body(ask("ListUsersInGroup", "", "shop:support")).findValuesAsText("UserStatus"))
                .containsExactly("FORCE_CHANGE_PASSWORD");
        ask("AdminDisableUser", nora);
        ask("AdminRemoveUserFromGroup", nora, "shop:support");
        assertThat(body(ask("AdminGetUser", nora)).path("Enabled").asBoolean()).isFalse();
        assertThat(body(ask("ListUsersInGroup", "", "shop:support")).path("Users")).isEmpty();
    }

    private AwsResponse ask(String operation, String subject) {
        return ask(operation, subject, "");
    }

    private AwsResponse ask(String operation, String subject, String group) {
        AwsRequest request =
                new AwsRequest(
                        "POST",
                        "/",
                        Map.of(),
                        "AWSCognitoIdentityProviderService." + operation,
                        "",
                        Json.tree(Map.of("Username", subject, "GroupName", group)));
        assertThat(service.serves(request)).isTrue();
        return service.answer(request);
    }

    private static JsonNode body(AwsResponse response) {
        return Json.tree(response.body());
    }
}
