package dev.stammkunde.architecturetests.rights;

import dev.stammkunde.stacktemplate.Sections;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One statement of a policy.
 *
 * @param principals services that it is about; empty for the holder of the policy
 * @param resources empty in a role's trust, which is about the role itself
 * @param conditions by operator, then by key
 */
record Statement(
        String effect,
        List<String> principals,
        List<String> actions,
        List<String> resources,
        Map<String, Object> conditions) {

    private static final Set<String> ELEMENTS =
            Set.of("Sid", "Effect", "Principal", "Action", "Resource", "Condition");

    static Statement of(Object value) {
        var elements = Sections.mapping("statement", value);
        understood(ELEMENTS.containsAll(elements.keySet()), "the elements " + elements.keySet());
        return new Statement(
                Sections.text("Effect", elements.get("Effect")),
                principals(elements.get("Principal")),
                texts(elements.get("Action")),
                texts(elements.get("Resource")),
                Sections.mapping("Condition", elements.get("Condition")));
    }

    private static List<String> principals(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            understood(map.keySet().equals(Set.of("Service")), "the principals " + map);
            return texts(map.get("Service"));
        }
        return texts(value);
    }

    boolean matches(Request request) {
        return (principals.isEmpty() || anyLike(principals, request.service(), false))
                && anyLike(actions, request.action(), true)
                && (resources.isEmpty() || anyLike(resources, request.resource(), false))
                && conditions.entrySet().stream()
                        .allMatch(each -> holds(each.getKey(), each.getValue(), request));
    }

    /** A key that the request does not have fails its condition. */
    private static boolean holds(String operator, Object keys, Request request) {
        return Sections.mapping(operator, keys).entrySet().stream()
                .allMatch(
                        key ->
                                request.context().entrySet().stream()
                                        .filter(c -> c.getKey().equalsIgnoreCase(key.getKey()))
                                        .anyMatch(
                                                c ->
                                                        compares(
                                                                operator,
                                                                texts(key.getValue()),
                                                                c.getValue())));
    }

    private static boolean compares(String operator, List<String> expected, String actual) {
        return switch (operator) {
            case "StringEquals" -> expected.contains(actual);
            // ArnEquals takes wildcards too.
            case "StringLike", "ArnEquals", "ArnLike" -> anyLike(expected, actual, false);
            default -> throw new IllegalArgumentException(operator + " is not understood.");
        };
    }

    private static boolean anyLike(List<String> patterns, String text, boolean ignoresCase) {
        return patterns.stream().anyMatch(pattern -> like(pattern, ignoresCase).test(text));
    }

    private static Predicate<String> like(String pattern, boolean ignoresCase) {
        var expression = ("\\Q" + pattern + "\\E").replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(expression, ignoresCase ? Pattern.CASE_INSENSITIVE : 0)
                .asMatchPredicate();
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> List.of(String.valueOf(value));
        };
    }

    private static void understood(boolean isUnderstood, String what) {
        if (!isUnderstood) {
            throw new IllegalArgumentException("Not understood: " + what);
        }
    }
}
