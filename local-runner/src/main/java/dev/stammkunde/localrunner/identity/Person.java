package dev.stammkunde.localrunner.identity;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody who signs in.
 *
 * @param user who it is, for ever the same of one person
 * @param name what colleagues call the person; null if nobody has said
 * @param groups of the user pool, such as {@code marketing} or {@code demo-shop:support}
 */
public record Person(String user, @Nullable String name, String email, List<String> groups) {

    /** People of the demo's team, one of each group. */
    public static final List<Person> TEAM =
            List.of(
                    ofTeam("Mara", "marketing"),
                    ofTeam("Fiona", "finance"),
                    ofTeam("Simon", "support"),
                    ofTeam("Ada", "admin"));

    public Person {
        groups = List.copyOf(groups);
    }

    private static Person ofTeam(String name, String group) {
        var user = name.toLowerCase(Locale.ROOT);
        return new Person(user, name, user + "@demo-shop.example", List.of(group));
    }

    /** Returns what tokens call the person, as the user pool does: for ever the same. */
    public String subject() {
        return UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Returns somebody of whom only this is known. */
    static Person of(String user, List<String> groups) {
        return new Person(user, null, user.contains("@") ? user : user + "@example.org", groups);
    }
}
