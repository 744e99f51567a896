package dev.stammkunde.localrunner.fuzz;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * What routes take, as the sample events and the OpenAPI documents show it.
 *
 * @param bodies by the key of the route, such as {@code POST /shops/{shopId}/opt-ins}
 * @param queryNames of all routes
 */
public record KnownRequests(Map<String, List<Body>> bodies, List<String> queryNames) {

    /** A body that a route takes. */
    public record Body(String type, String text) {

        boolean isJson() {
            return type.contains("json");
        }
    }

    public static KnownRequests read(Path root) throws IOException {
        var bodies = new HashMap<String, List<Body>>();
        var names = new TreeSet<String>();
        for (Path file : files(root.resolve("events"), 2, ".json")) {
            addEvent(Json.read(Files.readString(file)), bodies);
        }
        for (Path file : files(root.resolve("docs/api"), 1, ".yaml")) {
            var document =
                    Json.tree(
                            new Load(LoadSettings.builder().build())
                                    .loadFromString(Files.readString(file)));
            addExamples(document, bodies);
            document.findParents("in").stream()
                    .filter(parameter -> parameter.path("in").asText().equals("query"))
                    .forEach(parameter -> names.add(parameter.path("name").asText()));
        }
        return new KnownRequests(Map.copyOf(bodies), List.copyOf(names));
    }

    /** Returns the bodies that a route takes; those of all routes where none are known. */
    List<Body> of(String routeKey) {
        var own = bodies.getOrDefault(routeKey, List.of());
        return own.isEmpty()
                ? bodies.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(entry -> entry.getValue().stream())
                        .toList()
                : own;
    }

    private static List<Path> files(Path folder, int depth, String ending) throws IOException {
        try (var files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static void addEvent(JsonNode event, Map<String, List<Body>> bodies) {
        var text = event.path("body").asText("");
        if (event.has("routeKey")
                && !text.isEmpty()
                && !event.path("isBase64Encoded").asBoolean()) {
            add(
                    bodies,
                    event.path("routeKey").asText(),
                    new Body(event.at("/headers/content-type").asText("application/json"), text));
        }
    }

    private static void addExamples(JsonNode document, Map<String, List<Body>> bodies) {
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var route = operation.getKey().toUpperCase(Locale.ROOT) + ' ' + path.getKey();
                for (var content : operation.getValue().at("/requestBody/content").properties()) {
                    content.getValue()
                            .path("examples")
                            .forEach(
                                    example ->
                                            add(
                                                    bodies,
                                                    route,
                                                    new Body(
                                                            content.getKey(),
                                                            example.path("value").toString())));
                }
            }
        }
    }

    private static void add(Map<String, List<Body>> bodies, String route, Body body) {
        bodies.computeIfAbsent(route, _ -> new ArrayList<>()).add(body);
    }
}
