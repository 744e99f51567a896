package dev.stammkunde.programmes.stamps;

import java.time.Instant;

/** Times as cards keep them: in minutes, which are short to write. */
final class StampMinute {

    private static final int SECONDS = 60;

    private StampMinute() {}

    static long of(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), SECONDS);
    }

    static Instant begin(long minute) {
        return Instant.ofEpochSecond(minute * SECONDS);
    }
}
