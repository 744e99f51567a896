package dev.stammkunde.localrunner.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.functions.FunctionResult;
import dev.stammkunde.localrunner.functions.Functions;
import dev.stammkunde.localrunner.identity.Identities;
import dev.stammkunde.localrunner.template.Stack;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides who may call: asks Lambda authorizers (payload 2.0, simple responses), whose answers it
 * remembers by identity for as long as the template says, and checks tokens.
 */
final class Authorizers {

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<List<String>, Remembered> answers = new ConcurrentHashMap<>();
    private final Stack stack;
    private final Functions functions;
    private final Identities identities;
    private final Clock clock;

    Authorizers(Stack stack, Functions functions, Identities identities, Clock clock) {
        this.identities = identities;
        this.stack = stack;
        this.functions = functions;
        this.clock = clock;
    }

    private record Remembered(Decision decision, Instant until) {}

    /** What the authorizer said. */
    sealed interface Decision {
        /** May call; the function gets the context under the kind of authorizer. */
        record Allowed(String kind, JsonNode context) implements Decision {}

        /**
         * May not, with what the gateway answers.
         *
         * @param challenge the header {@code WWW-Authenticate}; empty for none
         */
        record Refused(int status, String message, String challenge) implements Decision {
            Refused(int status, String message) {
                this(status, message, "");
            }
        }
    }

    /** Decides about a request whose event is made but for the body. */
    Decision decide(Stack.Route route, HttpRequestData request, ObjectNode event) {
        var name = route.authorizer().orElseThrow();
        var authorizer =
                stack.authorizers().stream()
                        .filter(a -> a.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return switch (authorizer) {
            case Stack.JwtAuthorizer jwt ->
                    JwtDecision.of(identities, jwt, route.scopes(), request);
            case Stack.LambdaAuthorizer lambda -> askOnce(lambda, request, event);
        };
    }

    private Decision askOnce(
            Stack.LambdaAuthorizer authorizer, HttpRequestData request, ObjectNode event) {
        var identity = new ArrayList<String>();
        for (String header : authorizer.identityHeaders()) {
            var value = request.headers().getOrDefault(header.toLowerCase(Locale.ROOT), "");
            if (value.isEmpty()) {
                return new Decision.Refused(401, "Unauthorized");
            }
            identity.add(value);
        }
        if (authorizer.remembered().isZero() || identity.isEmpty()) {
            return ask(authorizer, identity, event);
        }
        var key = new ArrayList<>(identity);
        key.addFirst(authorizer.name());
        var known = answers.get(key);
        var now = clock.instant();
        if (known != null && now.isBefore(known.until())) {
            return known.decision();
        }
        var decision = ask(authorizer, identity, event);
        // A failure of the authorizer is not an answer.
        if (!(decision instanceof Decision.Refused refused && refused.status() == 500)) {
            if (answers.size() >= MOST_REMEMBERED) {
                answers.clear();
            }
            answers.put(key, new Remembered(decision, now.plus(authorizer.remembered())));
        }
        return decision;
    }

    private Decision ask(
            Stack.LambdaAuthorizer authorizer, List<String> identity, ObjectNode event) {
        var question = event.deepCopy();
        question.put("type", "REQUEST");
        question.put("routeArn", "arn:aws:execute-api:local:" + event.path("routeKey").asText());
        identity.forEach(question.putArray("identitySource")::add);
        var result =
                functions.invoke(
                        authorizer.functionId(),
                        "authorizer " + authorizer.name(),
                        Json.bytes(question));
        if (result instanceof FunctionResult.Answered answered) {
            try {
                var answer = Json.read(answered.body());
                if (answer.path("isAuthorized").isBoolean()) {
                    return answer.path("isAuthorized").asBoolean()
                            ? new Decision.Allowed("lambda", answer.path("context"))
                            : new Decision.Refused(403, "Forbidden");
                }
            } catch (IOException _) {
                // Answered below: what is not JSON is no answer.
            }
        }
        return new Decision.Refused(500, "Internal Server Error");
    }
}
