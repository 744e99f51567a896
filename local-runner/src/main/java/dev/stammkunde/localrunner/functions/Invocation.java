package dev.stammkunde.localrunner.functions;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A call that has ended. {@code error} is null where it succeeded; {@code at} is the runner's time
 * at its start.
 */
public record Invocation(
        String requestId,
        String function,
        String trigger,
        Instant at,
        Duration duration,
        @Nullable String error,
        List<String> logs) {}
