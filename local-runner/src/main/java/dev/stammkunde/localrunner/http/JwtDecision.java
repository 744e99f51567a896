package dev.stammkunde.localrunner.http;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.identity.Identities;
import dev.stammkunde.localrunner.template.Stack;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Decides by the token of a request, and hands its claims over as an HTTP API does: as text. */
final class JwtDecision {

    private static final String BEARER = "bearer ";

    private JwtDecision() {}

    static Authorizers.Decision of(
            Identities identities,
            Stack.JwtAuthorizer authorizer,
            List<String> wantedScopes,
            HttpRequestData request) {
        var value = request.headers().getOrDefault(authorizer.identityHeader(), "");
        var isBearer = value.regionMatches(true, 0, BEARER, 0, BEARER.length());
        var token = value.substring(isBearer ? BEARER.length() : 0).strip();
        if (token.isEmpty()) {
            return unauthorized("Bearer");
        }
        return switch (identities.check(authorizer, token)) {
            case Identities.Check.Invalid invalid ->
                    unauthorized(
                            "Bearer scope=\"\" error=\"invalid_token\" error_description=\""
                                    + invalid.description()
                                    + "\"");
            case Identities.Check.Valid valid -> {
                var scopes = new TreeSet<>(valid.scopes());
                if (!wantedScopes.isEmpty() && wantedScopes.stream().noneMatch(scopes::contains)) {
                    yield new Authorizers.Decision.Refused(
                            403,
                            "Forbidden",
                            "Bearer scope=\""
                                    + String.join(" ", wantedScopes)
                                    + "\" error=\"insufficient_scope\"");
                }
                yield new Authorizers.Decision.Allowed("jwt", context(valid.claims(), scopes));
            }
        };
    }

    private static Authorizers.Decision unauthorized(String challenge) {
        return new Authorizers.Decision.Refused(401, "Unauthorized", challenge);
    }

    private static JsonNode context(Map<String, Object> claims, Set<String> scopes) {
        var context = Json.object();
        var texts = context.putObject("claims");
        claims.forEach((name, value) -> texts.put(name, text(value)));
        if (scopes.isEmpty()) {
            context.putNull("scopes");
        } else {
            scopes.forEach(context.putArray("scopes")::add);
        }
        return context;
    }

    private static String text(Object value) {
        return switch (value) {
            case Collection<?> list ->
                    list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"));
            case Map<?, ?> map -> Json.write(map);
            default -> String.valueOf(value);
        };
    }
}
