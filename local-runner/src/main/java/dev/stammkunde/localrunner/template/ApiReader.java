package dev.stammkunde.localrunner.template;

import dev.stammkunde.stacktemplate.Names;
import dev.stammkunde.stacktemplate.TemplateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the routes of the HTTP API's own definition, and who may call routes. */
final class ApiReader {

    private static final String HEADER_SOURCE = "$request.header.";
    private static final Stack.Gateway NOTHING =
            new Stack.Gateway(Optional.empty(), Map.of(), Optional.empty());

    private final List<Stack.Authorizer> authorizers = new ArrayList<>();
    private final List<Stack.Route> routes = new ArrayList<>();
    private final Names names;
    private Optional<String> defaultAuthorizer = Optional.empty();
    private Stack.Gateway gateway = NOTHING;

    ApiReader(Names names) {
        this.names = names;
    }

    List<Stack.Authorizer> authorizers() {
        return List.copyOf(authorizers);
    }

    /** Returns the routes that stand in the API's definition, and not in functions' events. */
    List<Stack.Route> routes() {
        return List.copyOf(routes);
    }

    /**
     * Returns what the API does with requests to these routes; a limit of any other is an error.
     */
    Stack.Gateway gateway(List<Stack.Route> routes) {
        var known = routes.stream().map(route -> route.method() + " " + route.path()).toList();
        for (String key : gateway.routes().keySet()) {
            if (!known.contains(key)) {
                throw new TemplateException("RouteSettings: there is no route " + key + ".");
            }
        }
        return gateway;
    }

    void read(Values properties) {
        gateway = GatewayReader.read(properties);
        routes.addAll(DefinitionReader.routes(names, properties.at("DefinitionBody")));
        var auth = properties.at("Auth");
        defaultAuthorizer = auth.findText("DefaultAuthorizer");
        for (String name : auth.at("Authorizers").map().keySet()) {
            var authorizer = auth.at("Authorizers").at(name);
            authorizers.add(
                    authorizer.map().containsKey("JwtConfiguration")
                            ? jwt(name, authorizer)
                            : lambda(name, authorizer));
        }
    }

    private static Stack.JwtAuthorizer jwt(String name, Values authorizer) {
        var source = authorizer.findText("IdentitySource").orElse(HEADER_SOURCE + "Authorization");
        if (!source.startsWith(HEADER_SOURCE)) {
            throw new TemplateException(
                    authorizer.place() + ".IdentitySource " + source + " is not honoured.");
        }
        var configuration = authorizer.at("JwtConfiguration");
        return new Stack.JwtAuthorizer(
                name,
                configuration.text("issuer"),
                configuration.texts("audience"),
                source.substring(HEADER_SOURCE.length()).toLowerCase(Locale.ROOT));
    }

    private Stack.LambdaAuthorizer lambda(String name, Values authorizer) {
        authorizer.expect("AuthorizerPayloadFormatVersion", "2.0");
        authorizer.expect("EnableSimpleResponses", "true");
        var function =
                names.findFunction(authorizer.text("FunctionArn"))
                        .orElseThrow(
                                () ->
                                        new TemplateException(
                                                authorizer.place()
                                                        + ".FunctionArn names no function."));
        var identity = authorizer.at("Identity");
        return new Stack.LambdaAuthorizer(
                name,
                function,
                identity.texts("Headers"),
                Duration.ofSeconds(identity.number("ReauthorizeEvery", 0)));
    }

    Stack.Route withDefaultAuthorizer(Stack.Route route) {
        var authorizer =
                route.authorizer().or(() -> defaultAuthorizer).filter(name -> !name.equals("NONE"));
        var known = Set.copyOf(authorizers.stream().map(Stack.Authorizer::name).toList());
        if (authorizer.filter(name -> !known.contains(name)).isPresent()) {
            throw new TemplateException(
                    route.functionId()
                            + ": there is no authorizer "
                            + authorizer.orElseThrow()
                            + ".");
        }
        return new Stack.Route(
                route.functionId(), route.method(), route.path(), authorizer, route.scopes());
    }
}
