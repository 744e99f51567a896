package dev.stammkunde.points;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * When points of a lot can be spent and when they are lost.
 *
 * @param expiresAt the first instant at which they are lost; absent means never
 */
public record LotTerm(Instant availableAt, @Nullable Instant expiresAt) {

    boolean isAvailable(Instant at) {
        return !availableAt.isAfter(at);
    }

    boolean isExpired(Instant at) {
        return expiresAt != null && !expiresAt.isAfter(at);
    }
}
