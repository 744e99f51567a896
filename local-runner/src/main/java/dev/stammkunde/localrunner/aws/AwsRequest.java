package dev.stammkunde.localrunner.aws;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A request of an AWS client.
 *
 * @param path the path with its segments decoded
 * @param query the decoded query parameters
 * @param target the header {@code X-Amz-Target} of the JSON protocols, such as {@code
 *     AWSEvents.PutEvents}; empty for REST services
 * @param invocationType the header {@code X-Amz-Invocation-Type} of Lambda; empty if there is none
 * @param body the JSON body; empty object if there is none
 */
public record AwsRequest(
        String method,
        String path,
        Map<String, String> query,
        String target,
        String invocationType,
        JsonNode body) {

    /** Returns the parts of the path, without the empty one before the first slash. */
    List<String> segments() {
        return Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
    }

    /** Returns whether it is a call of this method and path. */
    boolean is(String wantedMethod, String wantedPath) {
        return method.equals(wantedMethod) && path.equals(wantedPath);
    }
}
