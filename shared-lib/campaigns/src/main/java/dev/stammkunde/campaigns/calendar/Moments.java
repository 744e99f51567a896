package dev.stammkunde.campaigns.calendar;

import java.time.Instant;

/** What happened after a moment, and until another one with it. None, where that comes first. */
public record Moments(Instant after, Instant until) {

    /** Whether a moment is one of them. */
    public boolean contains(Instant at) {
        return at.isAfter(after) && !at.isAfter(until);
    }
}
