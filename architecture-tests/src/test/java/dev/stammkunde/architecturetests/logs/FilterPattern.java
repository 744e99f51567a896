package dev.stammkunde.architecturetests.logs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A filter pattern of CloudWatch Logs for lines of JSON, such as {@code { $.status = "429" }}.
 *
 * <p>Knows comparisons, {@code &&}, {@code ||} and parentheses, and refuses anything else: what is
 * not understood must not pass for a match.
 */
public final class FilterPattern {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*(\\(|\\)|&&|\\|\\||!=|>=|<=|=|>|<|\"[^\"]*\"|\\$[.\\w]+|-?[0-9.]+)\\s*");

    private final List<String> tokens = new ArrayList<>();
    private final Set<String> fields = new LinkedHashSet<>();
    private final Condition condition;
    private int next;

    private interface Condition {
        boolean holds(Map<String, ?> line);
    }

    private FilterPattern(String pattern) {
        var body = pattern.strip();
        if (!body.startsWith("{") || !body.endsWith("}")) {
            throw new IllegalArgumentException("Not understood: " + pattern);
        }
        var matcher = TOKEN.matcher(body).region(1, body.length() - 1);
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            matcher.region(matcher.end(), body.length() - 1);
        }
        if (matcher.regionStart() < body.length() - 1) {
            throw new IllegalArgumentException(
                    "Not understood: " + body.substring(matcher.regionStart()));
        }
        condition = either();
        if (next < tokens.size()) {
            throw new IllegalArgumentException("Not understood: " + tokens.get(next));
        }
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it has anything that is not understood
     */
    public static FilterPattern of(String pattern) {
        return new FilterPattern(pattern);
    }

    /** Returns whether the line, which was JSON, passes the filter. */
    public boolean matches(Map<String, ?> line) {
        return condition.holds(line);
    }

    /** Returns the fields that the pattern looks at, such as {@code record.status}. */
    public Set<String> fields() {
        return Set.copyOf(fields);
    }

    private Condition either() {
        var first = both();
        if (!take("||")) {
            return first;
        }
        var second = either();
        return line -> first.holds(line) || second.holds(line);
    }

    private Condition both() {
        var first = one();
        if (!take("&&")) {
            return first;
        }
        var second = both();
        return line -> first.holds(line) && second.holds(line);
    }

    private Condition one() {
        if (take("(")) {
            var inner = either();
            require(take(")"));
            return inner;
        }
        var field = token();
        require(field.startsWith("$."));
        fields.add(field.substring(2));
        var operator = token();
        var value = token();
        return line ->
                find(line, field.substring(2))
                        .filter(found -> compares(found, operator, value))
                        .isPresent();
    }

    private static boolean compares(Object found, String operator, String value) {
        if (value.startsWith("\"")) {
            var wanted = value.substring(1, value.length() - 1);
            var glob = Pattern.quote(wanted).replace("*", "\\E.*\\Q");
            var equal = Pattern.matches(glob, String.valueOf(found));
            return switch (operator) {
                case "=" -> equal;
                case "!=" -> !equal;
                default -> throw new IllegalArgumentException("Not understood: " + operator);
            };
        }
        if (!(found instanceof Number number)) {
            return false;
        }
        var difference = Double.compare(number.doubleValue(), Double.parseDouble(value));
        return switch (operator) {
            case "=" -> difference == 0;
            case "!=" -> difference != 0;
            case ">" -> difference > 0;
            case "<" -> difference < 0;
            case ">=" -> difference >= 0;
            case "<=" -> difference <= 0;
            default -> throw new IllegalArgumentException("Not understood: " + operator);
        };
    }

    private static Optional<Object> find(Map<?, ?> line, String path) {
        Object current = line;
        for (String key : path.split("\\.", -1)) {
            if (!(current instanceof Map<?, ?> map) || map.get(key) == null) {
                return Optional.empty();
            }
            current = map.get(key);
        }
        return Optional.of(current);
    }

    private boolean take(String token) {
        var taken = next < tokens.size() && tokens.get(next).equals(token);
        next += taken ? 1 : 0;
        return taken;
    }

    private String token() {
        require(next < tokens.size());
        return tokens.get(next++);
    }

    private void require(boolean understood) {
        if (!understood) {
            throw new IllegalArgumentException("Not understood: " + tokens);
        }
    }
}
