package dev.stammkunde.programmes.limited;

import dev.stammkunde.campaigns.Audience;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * When an offer can be claimed.
 *
 * @param from the first moment, for everybody
 * @param until the first moment at which it cannot be claimed any more
 * @param early who may claim before everybody; absent where nobody may
 */
public record OfferWindow(Instant from, Instant until, @Nullable Early early) {

    /**
     * A head start.
     *
     * @param from its first moment, before the public one
     * @param audience who has it
     */
    public record Early(Instant from, Audience audience) {}

    /** Returns the first moment at which anybody may claim. */
    public Instant begin() {
        return early == null ? from : early.from();
    }

    /** Returns the first moment at which no piece is kept any more. */
    public Instant end(int holdMinutes) {
        return until.plus(Duration.ofMinutes(holdMinutes));
    }

    /** Whether it is over. */
    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** Whether everybody may claim, or might have by now. */
    public boolean isPublic(Instant now) {
        return !now.isBefore(from);
    }
}
