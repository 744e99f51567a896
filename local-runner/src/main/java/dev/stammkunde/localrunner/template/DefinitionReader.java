package dev.stammkunde.localrunner.template;

import dev.stammkunde.stacktemplate.Names;
import dev.stammkunde.stacktemplate.TemplateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the routes that the HTTP API's own OpenAPI document has. */
final class DefinitionReader {

    private static final String INTEGRATION = "x-amazon-apigateway-integration";
    private static final String INTEGRATIONS = "x-amazon-apigateway-integrations";
    private static final String REFERENCE = "#/components/" + INTEGRATIONS + "/";

    /** A method that stands for all others. */
    private static final String ANY = "x-amazon-apigateway-any-method";

    private final Names names;
    private final Values definition;

    private DefinitionReader(Names names, Values definition) {
        this.names = names;
        this.definition = definition;
    }

    static List<Stack.Route> routes(Names names, Values definition) {
        return new DefinitionReader(names, definition).routes();
    }

    private List<Stack.Route> routes() {
        var routes = new ArrayList<Stack.Route>();
        var paths = definition.at("paths");
        for (String path : paths.map().keySet()) {
            for (String method : paths.at(path).map().keySet()) {
                routes.add(route(path, method, paths.at(path).at(method)));
            }
        }
        return routes;
    }

    private Stack.Route route(String path, String method, Values operation) {
        var security = operation.list("security");
        if (security.size() > 1) {
            throw new TemplateException(
                    operation.place() + ".security has more than one authorizer.");
        }
        var authorizer =
                security.stream()
                        .map(item -> Values.of(operation.place() + ".security", item))
                        .flatMap(item -> item.map().keySet().stream())
                        .findFirst();
        return new Stack.Route(
                function(operation),
                method.equals(ANY) ? "ANY" : method.toUpperCase(Locale.ROOT),
                path,
                authorizer,
                authorizer.map(name -> scopes(operation, name)).orElse(List.of()));
    }

    private static List<String> scopes(Values operation, String authorizer) {
        var place = operation.place() + ".security";
        return Values.of(place, operation.list("security").getFirst()).texts(authorizer);
    }

    private String function(Values operation) {
        var integration = integration(operation);
        integration.expect("type", "aws_proxy");
        integration.expect("httpMethod", "POST");
        integration.expect("payloadFormatVersion", "2.0");
        // Without it API Gateway would send events of an older form.
        integration.text("payloadFormatVersion");
        return findFunction(integration.text("uri"))
                .orElseThrow(
                        () ->
                                new TemplateException(
                                        integration.place() + ".uri names no function."));
    }

    private Values integration(Values operation) {
        var own = operation.at(INTEGRATION);
        var reference = own.findText("$ref");
        if (reference.isEmpty()) {
            return own;
        }
        if (!reference.get().startsWith(REFERENCE)) {
            throw new TemplateException(own.place() + ".$ref " + reference.get() + " is unknown.");
        }
        return definition
                .at("components")
                .at(INTEGRATIONS)
                .at(reference.get().substring(REFERENCE.length()));
    }

    /** A function stands in the address of its calls. */
    private Optional<String> findFunction(String uri) {
        return names.findFunction(
                uri.replaceFirst("^arn:.*/functions/", "").replaceFirst("/invocations$", ""));
    }
}
