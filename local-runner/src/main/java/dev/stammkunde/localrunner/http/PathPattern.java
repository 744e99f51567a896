package dev.stammkunde.localrunner.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path of a route, such as {@code /shops/{shopId}/orders/{proxy+}}. */
record PathPattern(List<String> segments) {

    static PathPattern of(String path) {
        return new PathPattern(List.of(split(path)));
    }

    /** Returns the path parameters, decoded; empty if the path does not match. */
    Optional<Map<String, String>> findParameters(List<String> path) {
        var parameters = new LinkedHashMap<String, String>();
        for (int index = 0; index < segments.size(); index++) {
            var segment = segments.get(index);
            if (isGreedy(segment)) {
                if (index >= path.size()) {
                    return Optional.empty();
                }
                var rest = String.join("/", path.subList(index, path.size()));
                parameters.put(segment.substring(1, segment.length() - 2), rest);
                return Optional.of(parameters);
            }
            if (index >= path.size()
                    || !(isParameter(segment) || segment.equals(path.get(index)))) {
                return Optional.empty();
            }
            if (isParameter(segment)) {
                if (path.get(index).isEmpty()) {
                    return Optional.empty();
                }
                parameters.put(segment.substring(1, segment.length() - 1), path.get(index));
            }
        }
        return segments.size() == path.size() ? Optional.of(parameters) : Optional.empty();
    }

    /**
     * The more a route says itself, the sooner it is chosen: text before a parameter before the
     * rest of a path.
     */
    String rank() {
        var rank = new StringBuilder();
        for (String segment : segments) {
            rank.append(isGreedy(segment) ? '2' : isParameter(segment) ? '1' : '0');
        }
        return rank.append('9').toString();
    }

    static String[] split(String path) {
        return path.substring(path.startsWith("/") ? 1 : 0).split("/", -1);
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static boolean isGreedy(String segment) {
        return isParameter(segment) && segment.endsWith("+}");
    }
}
