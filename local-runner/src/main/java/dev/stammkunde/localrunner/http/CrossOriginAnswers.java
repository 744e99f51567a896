package dev.stammkunde.localrunner.http;

import dev.stammkunde.localrunner.template.Stack;

import java.util.Map;
import java.util.Optional;

/**
 * Tells browsers which pages may call, as an HTTP API does: it answers preflight requests itself,
 * and what functions say about it does not count.
 */
final class CrossOriginAnswers {

    private static final String PREFIX = "access-control-";

    private final Optional<Stack.CrossOrigin> configured;

    CrossOriginAnswers(Optional<Stack.CrossOrigin> configured) {
        this.configured = configured;
    }

    /**
     * Returns the answer to a preflight request, if it is one and other origins may call at all.
     */
    Optional<HttpApiResponse> findPreflight(HttpRequestData request) {
        var isPreflight =
                request.method().equals("OPTIONS")
                        && request.headers().containsKey("origin")
                        && request.headers().containsKey(PREFIX + "request-method");
        return configured
                .filter(_ -> isPreflight)
                .map(_ -> addTo(HttpApiResponse.empty(204), request));
    }

    /** Adds what the browser must know, if the request comes from a page of a known origin. */
    HttpApiResponse addTo(HttpApiResponse answer, HttpRequestData request) {
        if (configured.isEmpty()) {
            return answer;
        }
        var origin = request.headers().getOrDefault("origin", "");
        var known = configured.get().origins().contains(origin);
        return answer.replacing(
                PREFIX,
                known ? configured.get().headers() : Map.of(),
                known ? Map.of(PREFIX + "allow-origin", origin) : Map.of());
    }
}
