package dev.stammkunde.localrunner.fuzz;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.template.Stack;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The routes that people call: of the gateway's, those for which it has one that stands for many.
 */
public final class DocumentedRoutes {

    private final List<Stack.Route> own;
    private final List<Stack.Route> others;

    private DocumentedRoutes(List<Stack.Route> own, List<Stack.Route> others) {
        this.own = own;
        this.others = others;
    }

    /** Takes the routes of a template apart. */
    public static DocumentedRoutes of(List<Stack.Route> routes) {
        return new DocumentedRoutes(
                routes.stream().filter(route -> !isForMany(route)).toList(),
                routes.stream()
                        .filter(DocumentedRoutes::isForMany)
                        // Text before a parameter, as the gateway chooses.
                        .sorted(Comparator.comparing(route -> route.path().replace('{', '~')))
                        .toList());
    }

    private static boolean isForMany(Stack.Route route) {
        return route.path().startsWith("/admin/")
                && (route.path().endsWith("/{path+}") || route.path().endsWith("/{programme}"));
    }

    /** Returns a route for each operation that the documents of {@code docs/api} describe. */
    public List<Stack.Route> all(Path root) throws IOException {
        var all = new ArrayList<>(own);
        for (String operation : operations(root)) {
            if (own.stream().noneMatch(route -> key(route).equals(operation))) {
                find(operation).ifPresent(all::add);
            }
        }
        return all;
    }

    /** Finds the route that stands for an operation, as one of its own. */
    Optional<Stack.Route> find(String operation) {
        var method = operation.substring(0, operation.indexOf(' '));
        var path = operation.substring(operation.indexOf(' ') + 1);
        return Stream.concat(
                        own.stream().filter(route -> route.path().equals(path)),
                        others.stream().filter(route -> covers(route, path)))
                .filter(route -> route.method().equals(method))
                .map(
                        route ->
                                new Stack.Route(
                                        route.functionId(),
                                        method,
                                        path,
                                        route.authorizer(),
                                        route.scopes()))
                .findFirst();
    }

    private static boolean covers(Stack.Route route, String path) {
        var pattern = new StringBuilder();
        for (String segment : route.path().substring(1).split("/")) {
            pattern.append('/')
                    .append(
                            segment.endsWith("+}")
                                    ? ".+"
                                    : segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment));
        }
        return path.matches(pattern.toString());
    }

    private static String key(Stack.Route route) {
        return route.method() + ' ' + route.path();
    }

    /** Such as {@code GET /shops/{shopId}/orders}. */
    static List<String> operations(Path root) throws IOException {
        var operations = new TreeSet<String>();
        try (var files = Files.list(root.resolve("docs/api"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
                var document =
                        Json.tree(
                                new Load(LoadSettings.builder().build())
                                        .loadFromString(Files.readString(file)));
                document.path("paths")
                        .properties()
                        .forEach(
                                path ->
                                        path.getValue().properties().stream()
                                                .map(item -> item.getKey().toUpperCase(Locale.ROOT))
                                                .filter(name -> !name.equals("PARAMETERS"))
                                                .map(name -> name + ' ' + path.getKey())
                                                .forEach(operations::add));
            }
        }
        return List.copyOf(operations);
    }
}
