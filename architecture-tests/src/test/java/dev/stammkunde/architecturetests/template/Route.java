package dev.stammkunde.architecturetests.template;

import dev.stammkunde.stacktemplate.Sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A route of the HTTP API: from the API's own definition, or from a function's events.
 *
 * @param function logical id of what it calls; empty if it calls no function
 * @param authorizer who decides on callers; empty if anybody may call
 */
record Route(String function, String method, String path, Optional<String> authorizer) {

    private static final String API = "AWS::Serverless::HttpApi";
    private static final String INTEGRATION = "x-amazon-apigateway-integration";
    private static final Pattern FUNCTION = Pattern.compile("/functions/\\$\\{(\\w+)\\.Alias}/");

    static List<Route> all(Template template) {
        return Stream.concat(
                        template.resources(API).stream().flatMap(Route::ofDefinition),
                        template.functions().stream().flatMap(Route::ofEvents))
                .toList();
    }

    /** Such as {@code GET /orders}. */
    String key() {
        return method + " " + path;
    }

    /** Returns the functions that decide who may call routes. */
    static List<String> authorizers(Template template) {
        return template.resources(API).stream()
                .flatMap(api -> api.find("Auth", "Authorizers").stream())
                .flatMap(all -> Sections.mapping("Authorizers", all).values().stream())
                .map(each -> Sections.mapping("Authorizers", each).get("FunctionArn"))
                .flatMap(arn -> Resource.findTarget(arn).stream())
                .map(alias -> alias.replace(".Alias", ""))
                .toList();
    }

    private static Stream<Route> ofDefinition(Resource api) {
        var routes = new ArrayList<Route>();
        var paths = mapping(api.find("DefinitionBody", "paths").orElse(Map.of()));
        paths.forEach(
                (path, methods) ->
                        mapping(methods)
                                .forEach(
                                        (method, operation) ->
                                                routes.add(
                                                        new Route(
                                                                function(api, mapping(operation)),
                                                                method.toUpperCase(Locale.ROOT),
                                                                path,
                                                                authorizer(mapping(operation))))));
        return routes.stream();
    }

    private static String function(Resource api, Map<String, Object> operation) {
        var own = mapping(operation.getOrDefault(INTEGRATION, Map.of()));
        var name = String.valueOf(own.get("$ref")).replaceFirst("^.*/", "");
        var shared =
                api.find("DefinitionBody", "components", INTEGRATION + "s", name).orElse(Map.of());
        var integration = own.containsKey("$ref") ? mapping(shared) : own;
        var uri = FUNCTION.matcher(String.valueOf(integration.get("uri")));
        return uri.find() ? uri.group(1) : "";
    }

    private static Optional<String> authorizer(Map<String, Object> operation) {
        return Sections.list("security", operation.get("security")).stream()
                .flatMap(each -> mapping(each).keySet().stream())
                .findFirst();
    }

    private static Stream<Route> ofEvents(FunctionBlock function) {
        return function.events("HttpApi").stream()
                .map(
                        event ->
                                new Route(
                                        function.id(),
                                        event.find("Method").orElse("").toString(),
                                        event.find("Path").orElse("").toString(),
                                        event.find("Auth", "Authorizer").map(String::valueOf)));
    }

    private static Map<String, Object> mapping(Object value) {
        return Sections.mapping("DefinitionBody", value);
    }
}
