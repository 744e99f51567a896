package dev.stammkunde.localrunner.signin;

import dev.stammkunde.localrunner.identity.Person;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads who somebody says they are. */
final class SignInForm {

    /** What is wrong with a form of which nobody can be read. */
    static final String PROBLEM =
            "Give a name and an e-mail address. A group has no blank and at most 128 letters.";

    private static final int LONGEST_NAME = 100;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,100}@[^@\\s]{1,100}");
    private static final Pattern GROUP = Pattern.compile("[^\\s\\p{C}]{1,128}");

    private SignInForm() {}

    static Optional<Person> find(Map<String, String> form) {
        if (form.containsKey("person")) {
            return Person.TEAM.stream()
                    .filter(person -> person.user().equals(form.get("person")))
                    .findFirst();
        }
        var name = form.getOrDefault("name", "").strip();
        var email = form.getOrDefault("email", "").strip();
        var groups = groups(form.getOrDefault("groups", ""));
        var isUsable =
                !name.isEmpty()
                        && name.length() <= LONGEST_NAME
                        && EMAIL.matcher(email).matches()
                        && groups.stream().allMatch(group -> GROUP.matcher(group).matches());
        return isUsable ? Optional.of(new Person(email, name, email, groups)) : Optional.empty();
    }

    private static List<String> groups(String text) {
        return Arrays.stream(text.strip().split("\\s+")).filter(s -> !s.isEmpty()).toList();
    }
}
