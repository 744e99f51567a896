package dev.stammkunde.programmes.contests;

import java.time.Instant;

/**
 * When customers take part.
 *
 * @param from the first moment
 * @param until the first moment at which it is over
 */
public record ContestWindow(Instant from, Instant until) {

    /** Whether it has not begun. */
    public boolean isAhead(Instant now) {
        return now.isBefore(from);
    }

    /** Whether it is over. */
    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }
}
