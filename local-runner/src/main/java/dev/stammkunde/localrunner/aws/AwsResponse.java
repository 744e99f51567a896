package dev.stammkunde.localrunner.aws;

import dev.stammkunde.localrunner.Json;

import java.util.Map;
import java.util.Optional;

/** A JSON answer to an AWS client; {@code errorType} is what the client turns into an exception. */
public record AwsResponse(int status, Object body, Optional<String> errorType) {

    static AwsResponse ok(Object body) {
        return new AwsResponse(200, body, Optional.empty());
    }

    static AwsResponse error(String type, String message) {
        return new AwsResponse(400, Map.of("__type", type, "message", message), Optional.of(type));
    }

    byte[] bytes() {
        return Json.bytes(body);
    }
}
