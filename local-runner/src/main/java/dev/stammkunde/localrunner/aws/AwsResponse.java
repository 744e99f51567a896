package dev.stammkunde.localrunner.aws;

import dev.stammkunde.localrunner.base.Json;

import java.util.Map;
import java.util.Optional;

/**
 * A JSON answer to an AWS client; {@code errorType} is what the client turns into an exception.
 *
 * @param lost whether the client gets no answer but a closed connection
 */
public record AwsResponse(int status, Object body, Optional<String> errorType, boolean lost) {

    static AwsResponse ok(Object body) {
        return new AwsResponse(200, body, Optional.empty(), false);
    }

    static AwsResponse error(String type, String message) {
        return error(400, type, message);
    }

    static AwsResponse error(int status, String type, String message) {
        return new AwsResponse(
                status, Map.of("__type", type, "message", message), Optional.of(type), false);
    }

    /** Returns no answer: the work was done, but the connection ends before the client knows. */
    static AwsResponse lostOnTheWay() {
        return new AwsResponse(200, Map.of(), Optional.empty(), true);
    }

    byte[] bytes() {
        return Json.bytes(body);
    }
}
