package dev.stammkunde.programmes.tiers;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A tier for a time.
 *
 * @param until when it ends, the days of grace included; absent where a person has to lift it
 */
record TierHold(String tierId, Instant from, @Nullable Instant until, TierSource source) {

    boolean covers(Instant at) {
        return !from.isAfter(at) && !isOver(at);
    }

    boolean isOver(Instant at) {
        return until != null && !until.isAfter(at);
    }
}
