package dev.stammkunde.localrunner.http;

import dev.stammkunde.localrunner.template.Stack;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the route of a request as an HTTP API does: by the most specific path, then a method before
 * {@code ANY}.
 */
final class Routes {

    private record Entry(Stack.Route route, PathPattern pattern) {}

    private final List<Entry> entries;

    Routes(List<Stack.Route> routes) {
        this.entries =
                routes.stream()
                        .map(route -> new Entry(route, PathPattern.of(route.path())))
                        .sorted(
                                Comparator.comparing((Entry entry) -> entry.pattern().rank())
                                        .thenComparing(
                                                entry -> entry.route().method().equals("ANY")))
                        .toList();
    }

    /** A route and the parameters that its path took from the request. */
    record Match(Stack.Route route, Map<String, String> parameters) {

        String routeKey() {
            return route.path().equals("$default")
                    ? "$default"
                    : route.method() + " " + route.path();
        }
    }

    /** Returns the route for the method and the decoded segments of the path. */
    Optional<Match> find(String method, List<String> segments) {
        return entries.stream()
                .filter(entry -> List.of(method, "ANY").contains(entry.route().method()))
                .flatMap(
                        entry ->
                                entry
                                        .pattern()
                                        .findParameters(segments)
                                        .map(parameters -> new Match(entry.route(), parameters))
                                        .stream())
                .findFirst();
    }
}
