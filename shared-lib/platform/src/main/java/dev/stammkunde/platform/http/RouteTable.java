package dev.stammkunde.platform.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function's routes, of which one of API Gateway may stand for several: an HTTP API has at most
 * 300 (<a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">quotas</a>),
 * so that there a path may end in {@code {path+}}, or name a part by a parameter. Where several
 * match, text is chosen before a parameter, as API Gateway does.
 */
public final class RouteTable {

    private final List<Pattern> patterns;

    /**
     * Makes the table.
     *
     * @param keys such as {@code GET /shops/{shopId}}
     */
    public RouteTable(Collection<String> keys) {
        patterns =
                keys.stream().map(Pattern::of).sorted(Comparator.comparing(Pattern::rank)).toList();
    }

    /** Returns the request as of the function's own route that it is for, if there is one. */
    public Optional<HttpRequest> find(HttpRequest request) {
        if (patterns.stream().anyMatch(it -> it.key().equals(request.routeKey()))) {
            return Optional.of(request);
        }
        List<String> asked = segmentsOf(request);
        return patterns.stream()
                .filter(it -> it.method().equals(request.method()))
                .flatMap(
                        it ->
                                it.findParameters(asked).stream()
                                        .map(found -> request.withRoute(it.key(), found)))
                .findFirst();
    }

    /**
     * What stands where the gateway's route has parameters; a value is one segment, but the last.
     */
    private static List<String> segmentsOf(HttpRequest request) {
        List<String> segments = new ArrayList<>();
        for (String segment : split(pathOf(request.routeKey()))) {
            if (!isParameter(segment)) {
                segments.add(segment);
            } else if (segment.endsWith("+}")) {
                String rest = segment.substring(1, segment.length() - 2);
                segments.addAll(split(request.pathParameters().getOrDefault(rest, "")));
            } else {
                segments.add(request.pathParameters().getOrDefault(nameOf(segment), ""));
            }
        }
        return segments;
    }

    private static String pathOf(String key) {
        return key.substring(key.indexOf(' ') + 1);
    }

    private static List<String> split(String path) {
        return Arrays.asList(path.split("/", -1));
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static String nameOf(String segment) {
        return segment.substring(1, segment.length() - 1);
    }

    private record Pattern(String key, String method, List<String> segments) {

        static Pattern of(String key) {
            return new Pattern(key, key.substring(0, key.indexOf(' ')), split(pathOf(key)));
        }

        /** Text sorts before a parameter, at the first place where two differ. */
        String rank() {
            StringBuilder rank = new StringBuilder();
            segments.forEach(segment -> rank.append(isParameter(segment) ? '1' : '0'));
            return rank.toString();
        }

        Optional<Map<String, String>> findParameters(List<String> asked) {
            if (asked.size() != segments.size()) {
                return Optional.empty();
            }
            Map<String, String> parameters = new LinkedHashMap<>();
            for (int i = 0; i < segments.size(); i++) {
                String segment = segments.get(i);
                String value = asked.get(i);
                if (isParameter(segment) && !value.isEmpty()) {
                    parameters.put(nameOf(segment), value);
                } else if (!segment.equals(value)) {
                    return Optional.empty();
                }
            }
            return Optional.of(parameters);
        }
    }
}
