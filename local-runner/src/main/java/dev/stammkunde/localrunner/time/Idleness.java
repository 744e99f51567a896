package dev.stammkunde.localrunner.time;

import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** Waits until nothing is being worked on. */
public final class Idleness {

    private static final Duration STEP = Duration.ofMillis(1);

    private final IntSupplier work;
    private final LongSupplier begun;
    private final Runnable lookAgain;

    /**
     * Takes what counts the work that is left (running calls, messages and events that wait) and
     * what counts the work that was ever begun. They are asked every millisecond.
     *
     * @param lookAgain is told before they are asked, for work that only shows when it is looked
     *     for
     */
    public Idleness(IntSupplier work, LongSupplier begun, Runnable lookAgain) {
        this.work = work;
        this.begun = begun;
        this.lookAgain = lookAgain;
    }

    /** Waits; returns false if there was still work after the given time. */
    public boolean await(Duration longest) throws InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        lookAgain.run();
        while (true) {
            // Work may be between two places while it is looked for; then more is begun meanwhile,
            // or it is found when it is looked for again.
            var before = begun.getAsLong();
            var left = work.getAsInt() + work.getAsInt();
            if (left == 0 && begun.getAsLong() == before) {
                return true;
            }
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(STEP);
        }
    }
}
