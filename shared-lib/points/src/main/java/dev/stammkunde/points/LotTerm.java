package dev.stammkunde.points;

import dev.stammkunde.points.programme.Programme;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * When points of a lot can be spent and when they are lost.
 *
 * @param expiresAt the first instant at which they are lost; absent means never
 */
public record LotTerm(Instant availableAt, @Nullable Instant expiresAt) {

    /** Returns the dates of points that arise at an instant, by a programme. */
    static LotTerm of(Programme programme, Instant availableAt, Instant from) {
        return new LotTerm(
                availableAt, programme.lots().expiresAt(from, programme.timeZone()).orElse(null));
    }

    /** Returns the dates of points whose hold and expiry both count from an instant. */
    static LotTerm from(Programme programme, Instant from) {
        return of(programme, programme.lots().availableAt(from), from);
    }

    boolean isAvailable(Instant at) {
        return !availableAt.isAfter(at);
    }

    boolean isExpired(Instant at) {
        return expiresAt != null && !expiresAt.isAfter(at);
    }
}
