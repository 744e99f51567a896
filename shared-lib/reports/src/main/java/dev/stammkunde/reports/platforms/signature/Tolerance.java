package dev.stammkunde.reports.platforms.signature;

import java.time.Duration;
import java.time.Instant;

/** How far a signed time may be from ours, to either side, for clocks differ. */
final class Tolerance {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Tolerance() {}

    /**
     * Returns whether a time is too far away.
     *
     * @param sentAt seconds since 1970, any long
     */
    static boolean exceeded(Instant now, long sentAt) {
        long seconds = now.getEpochSecond();
        return sentAt < seconds - LIMIT.toSeconds() || sentAt > seconds + LIMIT.toSeconds();
    }
}
