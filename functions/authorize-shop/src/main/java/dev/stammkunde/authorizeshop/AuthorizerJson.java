package dev.stammkunde.authorizeshop;

import dev.stammkunde.platform.json.JsonText;

import java.util.stream.Collectors;

/** Writes a simple response of an HTTP API's Lambda authorizer (payload format 2.0). */
final class AuthorizerJson {

    private AuthorizerJson() {}

    static byte[] write(Access access) {
        return switch (access) {
            case Access.Granted(var shops) ->
                    JsonText.objectBytes(
                            json ->
                                    json.bool("isAuthorized", true)
                                            .object(
                                                    "context",
                                                    context ->
                                                            context.text(
                                                                    "shops",
                                                                    shops.stream()
                                                                            .sorted()
                                                                            .collect(
                                                                                    Collectors
                                                                                            .joining(
                                                                                                    ",")))));
            case Access.Denied _ -> JsonText.objectBytes(json -> json.bool("isAuthorized", false));
        };
    }
}
