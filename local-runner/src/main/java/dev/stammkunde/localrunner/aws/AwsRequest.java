package dev.stammkunde.localrunner.aws;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request of an AWS client.
 *
 * @param target the header {@code X-Amz-Target} of the JSON protocols, such as {@code
 *     AWSEvents.PutEvents}; empty for REST services
 * @param body the JSON body; empty object if there is none
 */
public record AwsRequest(String method, String path, String target, JsonNode body) {}
