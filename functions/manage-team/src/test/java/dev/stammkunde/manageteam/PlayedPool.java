package dev.stammkunde.manageteam;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.people.CallCognito;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A user pool that answers as Cognito does, and refuses or stops where a test says so. */
final class PlayedPool implements CallCognito {

    static final class User {
        final String id;
        final String email;
        final String name;
        final Set<String> groups = new TreeSet<>();
        boolean isEnabled = true;
        boolean isWaiting;
        int signedOut;
        int mails;

        User(String id, String email, String name) {
            this.id = id;
            this.email = email;
            this.name = name;
        }
    }

    final Map<String, User> users = new LinkedHashMap<>();
    final Set<String> groups = new HashSet<>(Set.of("marketing", "finance", "support", "admin"));

    /** All calls that came, by their operations. */
    final List<String> asked = new ArrayList<>();

    /** Refusals by operation. */
    final Map<String, String> refusals = new HashMap<>();

    /** What the pool throws at once. */
    @Nullable RuntimeException silence;

    User userOf(String id) {
        return Objects.requireNonNull(users.get(id), id);
    }

    User user(String id, String... in) {
        User user = new User(id, id + "@shop.example", id.toUpperCase(Locale.ROOT));
        user.groups.addAll(List.of(in));
        groups.addAll(List.of(in));
        users.put(id, user);
        return user;
    }

    @Override
    public Answer call(String operation, String text) {
        asked.add(operation);
        if (silence != null) {
            throw silence;
        }
        if (refusals.containsKey(operation)) {
            return new Answer.Refused(refusals.get(operation));
        }
        JsonField body = Json.parse(text);
        String name = body.findText("Username").orElse("");
        String group = body.findText("GroupName").orElse("");
        return switch (operation) {
            case "ListUsersInGroup" ->
                    groups.contains(group) ? members(group, body) : refused("ResourceNotFound");
            case "CreateGroup" -> groups.add(group) ? ok("{}") : refused("GroupExists");
            case "AdminCreateUser" -> create(body, name);
            default ->
                    users.values().stream()
                            .filter(user -> Set.of(user.id, user.email).contains(name))
                            .findFirst()
                            .map(user -> of(operation, user, group))
                            .orElseGet(() -> refused("UserNotFound"));
        };
    }

    private Answer of(String operation, User user, String group) {
        switch (operation) {
            case "AdminGetUser" -> {
                return ok(user(user, "UserAttributes"));
            }
            case "AdminListGroupsForUser" -> {
                return ok(groups(user.groups));
            }
            case "AdminAddUserToGroup" -> {
                if (!groups.contains(group)) {
                    return refused("ResourceNotFound");
                }
                user.groups.add(group);
            }
            case "AdminRemoveUserFromGroup" -> user.groups.remove(group);
            case "AdminEnableUser" -> user.isEnabled = true;
            case "AdminDisableUser" -> user.isEnabled = false;
            case "AdminUserGlobalSignOut" -> user.signedOut++;
            default -> throw new AssertionError(operation);
        }
        return ok("{}");
    }

    private Answer create(JsonField body, String name) {
        User known =
                users.values().stream()
                        .filter(user -> Set.of(user.id, user.email).contains(name))
                        .findFirst()
                        .orElse(null);
        if (body.findText("MessageAction").isPresent()) {
            if (known == null || !known.isWaiting) {
                return refused("UnsupportedUserState");
            }
            known.mails++;
            return ok("{\"User\":" + user(known, "Attributes") + "}");
        }
        if (known != null) {
            return refused("UsernameExists");
        }
        User user = new User("new-" + users.size(), name, attribute(body, "name"));
        user.isWaiting = true;
        user.mails = 1;
        users.put(user.id, user);
        return ok("{\"User\":" + user(user, "Attributes") + "}");
    }

    private static String attribute(JsonField body, String name) {
        return body.elements("UserAttributes").stream()
                .filter(each -> each.text("Name").equals(name))
                .map(each -> each.text("Value"))
                .findFirst()
                .orElseThrow();
    }

    /** Pages of two. */
    private Answer members(String group, JsonField body) {
        List<User> in =
                users.values().stream().filter(user -> user.groups.contains(group)).toList();
        int from = body.findText("NextToken").map(Integer::parseInt).orElse(0);
        int to = Math.min(from + 2, in.size());
        List<String> page =
                in.subList(from, to).stream().map(user -> user(user, "Attributes")).toList();
        String next = to < in.size() ? ",\"NextToken\":\"" + to + "\"" : "";
        return ok("{\"Users\":[" + String.join(",", page) + "]" + next + "}");
    }

    private static String groups(Collection<String> names) {
        return JsonText.object(
                json ->
                        json.array(
                                "Groups",
                                all ->
                                        names.forEach(
                                                name ->
                                                        all.object(
                                                                one ->
                                                                        one.text(
                                                                                "GroupName",
                                                                                name)))));
    }

    private static String user(User user, String attributes) {
        return JsonText.object(
                json ->
                        json.text("Username", user.id)
                                .bool("Enabled", user.isEnabled)
                                .text(
                                        "UserStatus",
                                        user.isWaiting ? "FORCE_CHANGE_PASSWORD" : "CONFIRMED")
                                .array(
                                        attributes,
                                        all ->
                                                Map.of(
                                                                "sub",
                                                                user.id,
                                                                "email",
                                                                user.email,
                                                                "name",
                                                                user.name)
                                                        .forEach(
                                                                (key, value) ->
                                                                        all.object(
                                                                                one ->
                                                                                        one.text(
                                                                                                        "Name",
                                                                                                        key)
                                                                                                .text(
                                                                                                        "Value",
                                                                                                        value)))));
    }

    private static Answer ok(String json) {
        return new Answer.Ok(Json.parse(json));
    }

    private static Answer refused(String kind) {
        return new Answer.Refused(kind + "Exception");
    }
}
