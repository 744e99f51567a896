package dev.stammkunde.sendwebhooks;

import java.time.Instant;

/** Has what is due swept up at a time. */
public interface ScheduleSweep {

    /** Schedules it for a moment, or soon after. */
    void schedule(Instant at, Instant now);
}
