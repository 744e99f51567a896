package dev.stammkunde.localrunner.aws;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.identity.KnownPeople;
import dev.stammkunde.localrunner.identity.Person;

import java.util.List;
import java.util.Map;

/** Cognito's {@code AdminGetUser} and {@code AdminListGroupsForUser}, of people who can sign in. */
public final class CognitoService implements AwsService {

    private static final String PREFIX = "AWSCognitoIdentityProviderService.";

    private final KnownPeople people;

    public CognitoService(KnownPeople people) {
        this.people = people;
    }

    @Override
    public boolean serves(AwsRequest request) {
        return request.target().startsWith(PREFIX);
    }

    @Override
    public AwsResponse answer(AwsRequest request) {
        var person = people.find(request.body().path("Username").asText(""));
        if (person.isEmpty()) {
            return AwsResponse.error("UserNotFoundException", "User does not exist.");
        }
        return switch (request.target().substring(PREFIX.length())) {
            case "AdminGetUser" -> user(person.get());
            case "AdminListGroupsForUser" -> groups(person.get());
            default ->
                    AwsResponse.error(
                            "UnsupportedOperation",
                            request.target() + " is not served on this machine.");
        };
    }

    private static AwsResponse user(Person person) {
        return AwsResponse.ok(
                Json.tree(
                        Map.of(
                                "Username",
                                person.subject(),
                                "Enabled",
                                true,
                                "UserStatus",
                                "CONFIRMED",
                                "UserAttributes",
                                List.of(
                                        attribute("sub", person.subject()),
                                        attribute("email", person.email()),
                                        attribute("email_verified", "true")))));
    }

    private static Map<String, String> attribute(String name, String value) {
        return Map.of("Name", name, "Value", value);
    }

    private static AwsResponse groups(Person person) {
        return AwsResponse.ok(
                Json.tree(
                        Map.of(
                                "Groups",
                                person.groups().stream()
                                        .map(group -> Map.of("GroupName", group))
                                        .toList())));
    }
}
