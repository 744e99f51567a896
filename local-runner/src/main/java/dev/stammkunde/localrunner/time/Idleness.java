package dev.stammkunde.localrunner.time;

import java.time.Duration;
import java.util.function.IntSupplier;

/** Waits until nothing is being worked on. */
public final class Idleness {

    private static final Duration STEP = Duration.ofMillis(15);

    private final IntSupplier work;

    /**
     * Takes what counts the work that is left: running calls and messages that wait for a function.
     */
    public Idleness(IntSupplier work) {
        this.work = work;
    }

    /** Waits; returns false if there was still work after the given time. */
    public boolean await(Duration longest) throws InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        // Twice in a row, since a message may be between two places while it is looked for.
        for (int idle = 0; idle < 2; ) {
            idle = work.getAsInt() == 0 ? idle + 1 : 0;
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(STEP);
        }
        return true;
    }
}
