package dev.stammkunde.architecturetests.rights;

import java.util.HashMap;
import java.util.Map;

/**
 * Something that somebody wants to do.
 *
 * @param service the service that asks, such as {@code events.amazonaws.com}; a policy of a role
 *     does not look at it
 * @param resource an ARN
 * @param context what conditions can look at, such as {@code aws:SourceArn}
 */
public record Request(String service, String action, String resource, Map<String, String> context) {

    /** Begins a request that has no context. */
    public static Request of(String service, String action, String resource) {
        return new Request(service, action, resource, Map.of());
    }

    /** Adds what the service says of itself: on whose behalf it asks. */
    public Request from(String account, String sourceArn) {
        return with("aws:SourceAccount", account).with("aws:SourceArn", sourceArn);
    }

    /** Adds one key of the context. */
    public Request with(String key, String value) {
        var more = new HashMap<>(context);
        more.put(key, value);
        return new Request(service, action, resource, Map.copyOf(more));
    }
}
