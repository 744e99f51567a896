package dev.stammkunde.authorizeshop;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;

import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the authorizer reads of a request: no more, so that nothing else can change its answer.
 *
 * @param authorization the Authorization header, a secret
 * @param at when API Gateway got the request
 */
record AuthorizerRequest(Optional<String> authorization, Instant at) {

    /**
     * Reads a REQUEST authorizer's event of payload format 2.0.
     *
     * @throws dev.stammkunde.platform.json.NotJsonException if it is no JSON
     * @throws dev.stammkunde.platform.json.InvalidFieldException if it is not such an event
     */
    static AuthorizerRequest parse(InputStream event) {
        JsonField json = Json.parse(event);
        Optional<String> authorization =
                json.find("headers").map(JsonField::fields).stream()
                        .flatMap(headers -> headers.entrySet().stream())
                        .filter(header -> header.getKey().equalsIgnoreCase("authorization"))
                        .map(Map.Entry::getValue)
                        .map(JsonField::text)
                        .findFirst();
        long millis = json.at("requestContext").at("timeEpoch").longInteger();
        return new AuthorizerRequest(authorization, Instant.ofEpochMilli(millis));
    }

    @Override
    public String toString() {
        return "AuthorizerRequest[" + at + "]";
    }
}
