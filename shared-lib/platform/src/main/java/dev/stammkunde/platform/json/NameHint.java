package dev.stammkunde.platform.json;

import java.util.List;
import java.util.Locale;

/** What the author of an unknown field may have meant. */
final class NameHint {

    private NameHint() {}

    static String of(String name, List<String> known) {
        String plain = plain(name);
        return known.stream()
                .filter(candidate -> isLike(plain, plain(candidate)))
                .findFirst()
                .map(candidate -> "did you mean " + candidate + "?")
                .orElseGet(
                        () ->
                                known.isEmpty()
                                        ? "there is none"
                                        : "known are " + String.join(", ", known));
    }

    /** Catches what mistakes are made of: case, dashes, a missing or an extra end. */
    private static boolean isLike(String name, String candidate) {
        return name.length() > 2 && (name.startsWith(candidate) || candidate.startsWith(name));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
