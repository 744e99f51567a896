package dev.stammkunde.localrunner.aws;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.identity.KnownPeople;
import dev.stammkunde.localrunner.identity.KnownPeople.PoolEntry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Cognito's operations on people and groups of the user pool that functions call. */
public final class CognitoService implements AwsService {

    private static final String PREFIX = "AWSCognitoIdentityProviderService.";

    private final KnownPeople people;
    private final Clock clock;

    /**
     * Serves the pool of these people.
     *
     * @param clock the runner's, by which somebody is signed out
     */
    public CognitoService(KnownPeople people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public boolean serves(AwsRequest request) {
        return request.target().startsWith(PREFIX);
    }

    @Override
    public AwsResponse answer(AwsRequest request) {
        var operation = request.target().substring(PREFIX.length());
        var name = request.body().path("Username").asText("");
        var group = request.body().path("GroupName").asText("");
        return switch (operation) {
            case "CreateGroup" ->
                    people.makeGroup(group)
                            ? AwsResponse.ok(Map.of("Group", Map.of("GroupName", group)))
                            : AwsResponse.error("GroupExistsException", "There is one.");
            case "ListUsersInGroup" -> people.hasGroup(group) ? members(group) : noGroup();
            case "AdminCreateUser" ->
                    request.body().path("MessageAction").asText("").equals("RESEND")
                            ? remind(name)
                            : create(request, name);
            default ->
                    people.find(name)
                            .map(entry -> of(operation, entry, group))
                            .orElseGet(CognitoService::noUser);
        };
    }

    private AwsResponse of(String operation, PoolEntry entry, String group) {
        var person = entry.person();
        return switch (operation) {
            case "AdminGetUser" -> AwsResponse.ok(Json.tree(user(entry, "UserAttributes")));
            case "AdminListGroupsForUser" ->
                    AwsResponse.ok(
                            Json.tree(
                                    Map.of(
                                            "Groups",
                                            person.groups().stream()
                                                    .map(each -> Map.of("GroupName", each))
                                                    .toList())));
            case "AdminAddUserToGroup" ->
                    people.hasGroup(group) ? change(entry, it -> it.with(group)) : noGroup();
            case "AdminRemoveUserFromGroup" ->
                    people.hasGroup(group) ? change(entry, it -> it.without(group)) : noGroup();
            case "AdminEnableUser" -> change(entry, it -> it.enabled(true));
            case "AdminDisableUser" -> change(entry, it -> it.enabled(false));
            case "AdminUserGlobalSignOut" -> change(entry, it -> it.signedOut(clock.instant()));
            default ->
                    AwsResponse.error(
                            "UnsupportedOperation", operation + " is not served on this machine.");
        };
    }

    private AwsResponse change(PoolEntry entry, UnaryOperator<PoolEntry> change) {
        people.change(entry.person().subject(), change);
        return AwsResponse.ok(Map.of());
    }

    private AwsResponse create(AwsRequest request, String email) {
        var name = new ArrayList<String>();
        request.body()
                .path("UserAttributes")
                .forEach(
                        each -> {
                            if (each.path("Name").asText().equals("name")) {
                                name.add(each.path("Value").asText());
                            }
                        });
        return people.add(email, name.isEmpty() ? email : name.getFirst())
                ? AwsResponse.ok(
                        Json.tree(
                                Map.of(
                                        "User",
                                        user(people.find(email).orElseThrow(), "Attributes"))))
                : AwsResponse.error("UsernameExistsException", "There is one.");
    }

    private AwsResponse remind(String name) {
        return people.find(name)
                .map(
                        entry ->
                                entry.isWaiting()
                                        ? AwsResponse.ok(
                                                Json.tree(
                                                        Map.of("User", user(entry, "Attributes"))))
                                        : AwsResponse.error(
                                                "UnsupportedUserStateException", "Not waiting."))
                .orElseGet(CognitoService::noUser);
    }

    private AwsResponse members(String group) {
        return AwsResponse.ok(
                Json.tree(
                        Map.of(
                                "Users",
                                people.in(group).stream()
                                        .map(entry -> user(entry, "Attributes"))
                                        .toList())));
    }

    private static AwsResponse noUser() {
        return AwsResponse.error("UserNotFoundException", "User does not exist.");
    }

    private static AwsResponse noGroup() {
        return AwsResponse.error("ResourceNotFoundException", "Group not found.");
    }

    private static Map<String, Object> user(PoolEntry entry, String attributes) {
        var person = entry.person();
        var all = new ArrayList<Map<String, String>>();
        all.add(attribute("sub", person.subject()));
        all.add(attribute("email", person.email()));
        all.add(attribute("email_verified", "true"));
        Optional.ofNullable(person.name()).ifPresent(name -> all.add(attribute("name", name)));
        return Map.of(
                "Username",
                person.subject(),
                "Enabled",
                entry.isEnabled(),
                "UserStatus",
                entry.isWaiting() ? "FORCE_CHANGE_PASSWORD" : "CONFIRMED",
                attributes,
                List.copyOf(all));
    }

    private static Map<String, String> attribute(String name, String value) {
        return Map.of("Name", name, "Value", value);
    }
}
