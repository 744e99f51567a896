package dev.stammkunde.platform.people;

import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.people.CallCognito.Answer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One user pool. Each method is one operation of Cognito, which a function needs a right for, and
 * does no harm when it is called again.
 *
 * <p>All throw {@link UserPoolUnavailableException} where the pool does not answer, is asked too
 * often, or sends no more mails; and {@link IllegalStateException} for a refusal that nobody
 * expects, such as a missing right.
 */
public final class UserPool {

    private static final int PAGE = 60;

    /** A person is in 100 groups at most, and a page may be short. */
    private static final int MOST_PAGES = 10;

    private static final String USER = "Username";
    private static final String NO_USER = "UserNotFoundException";
    private static final String NO_GROUP = "ResourceNotFoundException";
    private static final String GROUP_EXISTS = "GroupExistsException";
    private static final String USER_EXISTS = "UsernameExistsException";
    private final PoolCalls calls;

    /**
     * Names the pool.
     *
     * @param pool its id
     */
    public UserPool(CallCognito cognito, String pool) {
        calls = new PoolCalls(cognito, pool);
    }

    /**
     * People of a group.
     *
     * @param isComplete whether these are all
     */
    public record Members(List<PoolPerson> people, boolean isComplete) {
        public Members {
            people = List.copyOf(people);
        }
    }

    /** What became of putting somebody into a group. */
    public enum Adding {
        DONE,
        NO_SUCH_GROUP,
        TOO_MANY_GROUPS
    }

    /** Finds somebody by their id or the address that they sign in with: {@code AdminGetUser}. */
    public Optional<PoolPerson> find(String person) {
        return calls.find("AdminGetUser", about(person), NO_USER)
                .map(user -> PoolCalls.person(user, "UserAttributes"));
    }

    /**
     * Returns the names of somebody's groups, nothing if there is nobody: {@code
     * AdminListGroupsForUser}.
     */
    public Optional<List<String>> findGroups(String person) {
        List<String> names = new ArrayList<>();
        @Nullable String next = null;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            @Nullable String from = next;
            Optional<JsonField> page =
                    calls.find(
                            "AdminListGroupsForUser",
                            json -> json.text(USER, person).text("NextToken", from),
                            NO_USER);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            page.get().elements("Groups").forEach(group -> names.add(group.text("GroupName")));
            next = page.get().findText("NextToken").orElse(null);
            if (next == null) {
                break;
            }
        }
        return Optional.of(names);
    }

    /** Returns who is in a group, nobody if there is no such group: {@code ListUsersInGroup}. */
    public Members members(String group) {
        List<PoolPerson> people = new ArrayList<>();
        @Nullable String next = null;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            @Nullable String from = next;
            Optional<JsonField> page =
                    calls.find(
                            "ListUsersInGroup",
                            json ->
                                    json.text("GroupName", group)
                                            .number("Limit", PAGE)
                                            .text("NextToken", from),
                            NO_GROUP);
            page.ifPresent(
                    it ->
                            it.elements("Users")
                                    .forEach(
                                            user ->
                                                    people.add(
                                                            PoolCalls.person(user, "Attributes"))));
            next = page.flatMap(it -> it.findText("NextToken")).orElse(null);
            if (next == null) {
                return new Members(people, true);
            }
        }
        return new Members(people, false);
    }

    /**
     * Adds somebody and mails them how to sign in; nothing if the address is somebody's: {@code
     * AdminCreateUser}.
     */
    public Optional<PoolPerson> add(String address, String name) {
        return calls.find(
                        "AdminCreateUser",
                        json ->
                                json.text(USER, address)
                                        .array(
                                                "UserAttributes",
                                                all -> {
                                                    attribute(all, "email", address);
                                                    attribute(all, "email_verified", "true");
                                                    attribute(all, "name", name);
                                                })
                                        .texts("DesiredDeliveryMediums", List.of("EMAIL")),
                        USER_EXISTS)
                .map(answer -> PoolCalls.person(answer.at("User"), "Attributes"));
    }

    /**
     * Mails once more how to sign in, with a new password for the first time: {@code
     * AdminCreateUser}.
     *
     * @return whether somebody waits for it who has not signed in yet
     */
    public boolean remind(String person) {
        return calls.find(
                        "AdminCreateUser",
                        json ->
                                json.text(USER, person)
                                        .text("MessageAction", "RESEND")
                                        .texts("DesiredDeliveryMediums", List.of("EMAIL")),
                        NO_USER,
                        "UnsupportedUserStateException")
                .isPresent();
    }

    /** Puts somebody into a group: {@code AdminAddUserToGroup}. */
    public Adding addToGroup(String person, String group) {
        return switch (calls.ask("AdminAddUserToGroup", inGroup(person, group))) {
            case Answer.Ok _ -> Adding.DONE;
            case Answer.Refused(String code) -> {
                if (code.equals(NO_GROUP)) {
                    yield Adding.NO_SUCH_GROUP;
                }
                if (code.equals(PoolCalls.LIMIT)) {
                    yield Adding.TOO_MANY_GROUPS;
                }
                throw PoolCalls.unexpected("AdminAddUserToGroup", code);
            }
        };
    }

    /**
     * Makes a group, if there is none of this name: {@code CreateGroup}.
     *
     * @return whether the pool has room for it
     */
    public boolean makeGroup(String group) {
        return switch (calls.ask("CreateGroup", json -> json.text("GroupName", group))) {
            case Answer.Ok _ -> true;
            case Answer.Refused(String code) -> {
                if (code.equals(GROUP_EXISTS) || code.equals(PoolCalls.LIMIT)) {
                    yield code.equals(GROUP_EXISTS);
                }
                throw PoolCalls.unexpected("CreateGroup", code);
            }
        };
    }

    /** Takes somebody out of a group: {@code AdminRemoveUserFromGroup}. */
    public void takeFromGroup(String person, String group) {
        calls.find("AdminRemoveUserFromGroup", inGroup(person, group), NO_GROUP, NO_USER);
    }

    /** Lets somebody sign in again: {@code AdminEnableUser}. */
    public void enable(String person) {
        calls.find("AdminEnableUser", about(person), NO_USER);
    }

    /** Lets somebody sign in no more: {@code AdminDisableUser}. */
    public void disable(String person) {
        calls.find("AdminDisableUser", about(person), NO_USER);
    }

    /** Ends what renews somebody's tokens, everywhere: {@code AdminUserGlobalSignOut}. */
    public void signOut(String person) {
        calls.find("AdminUserGlobalSignOut", about(person), NO_USER);
    }

    private static void attribute(JsonArrayText all, String name, String value) {
        all.object(one -> one.text("Name", name).text("Value", value));
    }

    private static Consumer<JsonObjectText> about(String person) {
        return json -> json.text(USER, person);
    }

    private static Consumer<JsonObjectText> inGroup(String person, String group) {
        return json -> json.text(USER, person).text("GroupName", group);
    }
}
