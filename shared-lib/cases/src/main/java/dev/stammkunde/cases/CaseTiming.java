package dev.stammkunde.cases;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What figures need of a case.
 *
 * @param closedAt null while it is open
 * @param workingMinutes until it was closed; 0 while it is open
 * @param scores the one that opened it and the first one after the closing; null unless there are
 *     both
 */
public record CaseTiming(
        Instant dueAt,
        @Nullable Instant closedAt,
        long workingMinutes,
        ScoreAfter.@Nullable Pair scores) {

    boolean isClosedInTime() {
        return closedAt != null && !closedAt.isAfter(dueAt);
    }
}
