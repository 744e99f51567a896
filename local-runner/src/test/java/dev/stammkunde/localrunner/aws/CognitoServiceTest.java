package dev.stammkunde.localrunner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.identity.KnownPeople;
import dev.stammkunde.localrunner.identity.Person;

import org.junit.jupiter.api.Test;

import java.util.Map;

final class CognitoServiceTest {

    private final CognitoService service = new CognitoService(new KnownPeople());

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

    private AwsResponse ask(String operation, String subject) {
        AwsRequest request =
                new AwsRequest(
                        "POST",
                        "/",
                        Map.of(),
                        "AWSCognitoIdentityProviderService." + operation,
                        "",
                        Json.tree(Map.of("Username", subject)));
        assertThat(service.serves(request)).isTrue();
        return service.answer(request);
    }

    private static JsonNode body(AwsResponse response) {
        return Json.tree(response.body());
    }
}
