package dev.stammkunde.tellteams;

import dev.stammkunde.platform.http.GroupsByShop;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks the user pool: {@code AdminGetUser} whether somebody may sign in and at which address, and
 * {@code AdminListGroupsForUser} for their groups. A subject is a name of a local user there.
 */
final class CognitoTeam implements FindTeamMember {

    private static final String GONE = "UserNotFoundException";

    /** A person is in 100 groups at most. */
    private static final int MOST_PAGES = 10;

    private final CallCognito cognito;
    private final String pool;

    CognitoTeam(CallCognito cognito, String pool) {
        this.cognito = cognito;
        this.pool = pool;
    }

    @Override
    public Optional<TeamMember> find(String person) {
        return found(cognito.adminGetUser(about(person, null)))
                .filter(user -> user.findBool("Enabled").orElse(false))
                .flatMap(CognitoTeam::findAddress)
                .flatMap(
                        address ->
                                findGroups(person).map(groups -> new TeamMember(address, groups)));
    }

    private static Optional<String> findAddress(JsonField user) {
        return findAttribute(user, "email_verified")
                .filter("true"::equals)
                .flatMap(_ -> findAttribute(user, "email"));
    }

    private static Optional<String> findAttribute(JsonField user, String name) {
        return user.elements("UserAttributes").stream()
                .filter(attribute -> attribute.text("Name").equals(name))
                .flatMap(attribute -> attribute.findText("Value").stream())
                .findFirst();
    }

    private Optional<GroupsByShop> findGroups(String person) {
        List<String> names = new ArrayList<>();
        @Nullable String next = null;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Optional<JsonField> page = found(cognito.adminListGroupsForUser(about(person, next)));
            if (page.isEmpty()) {
                return Optional.empty();
            }
            page.get().elements("Groups").forEach(group -> names.add(group.text("GroupName")));
            next = page.get().findText("NextToken").orElse(null);
            if (next == null) {
                break;
            }
        }
        return Optional.of(GroupsByShop.ofNames(names));
    }

    private String about(String person, @Nullable String next) {
        return JsonText.object(
                json ->
                        json.text("UserPoolId", pool)
                                .text("Username", person)
                                .text("NextToken", next));
    }

    private static Optional<JsonField> found(CallCognito.Answer answer) {
        return switch (answer) {
            case CallCognito.Answer.Ok(JsonField body) -> Optional.of(body);
            case CallCognito.Answer.Refused(String code) -> {
                if (code.equals(GONE)) {
                    yield Optional.empty();
                }
                throw new IllegalStateException("the user pool refuses: " + code);
            }
        };
    }
}
