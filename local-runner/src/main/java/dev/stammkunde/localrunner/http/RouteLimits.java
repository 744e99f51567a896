package dev.stammkunde.localrunner.http;

import dev.stammkunde.localrunner.template.Stack;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Turns away what a route's limit does not take, as an HTTP API does: each route has a bucket of
 * tokens that fills by its rate up to its burst, and a request takes one.
 *
 * <p>The buckets fill by the machine's time: callers are as fast as they are, wherever the runner's
 * clock stands. Safe for use by many threads.
 */
final class RouteLimits {

    private static final double NANOSECONDS = Duration.ofSeconds(1).toNanos();

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Stack.Gateway gateway;
    private final LongSupplier nanoseconds;

    RouteLimits(Stack.Gateway gateway, LongSupplier nanoseconds) {
        this.gateway = gateway;
        this.nanoseconds = nanoseconds;
    }

    private record Bucket(double tokens, long at, boolean taken) {}

    /** Returns whether the route takes one more request. */
    boolean take(String routeKey) {
        return Optional.ofNullable(gateway.routes().get(routeKey))
                .or(gateway::everyRoute)
                .map(limit -> take(routeKey, limit))
                .orElse(true);
    }

    private boolean take(String routeKey, Stack.RateLimit limit) {
        var now = nanoseconds.getAsLong();
        var full = new Bucket(limit.atOnce(), now, false);
        return buckets.compute(
                        routeKey,
                        (_, bucket) -> takeOne(bucket == null ? full : bucket, limit, now))
                .taken();
    }

    private static Bucket takeOne(Bucket bucket, Stack.RateLimit limit, long now) {
        var filled = bucket.tokens() + (now - bucket.at()) / NANOSECONDS * limit.perSecond();
        var tokens = Math.min(limit.atOnce(), filled);
        return tokens >= 1 ? new Bucket(tokens - 1, now, true) : new Bucket(tokens, now, false);
    }
}
