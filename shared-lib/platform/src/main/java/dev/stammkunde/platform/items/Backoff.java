package dev.stammkunde.platform.items;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;

/** Waits before another attempt, longer with each, so that writers of one item do not collide. */
public final class Backoff {

    private static final long LONGEST_MILLIS = 250;

    private Backoff() {}

    /** Waits a random time of at most 4 ms doubled with each attempt, never more than 250 ms. */
    public static IntConsumer random() {
        return attempt -> {
            long ceiling = Math.min(LONGEST_MILLIS, 4L << Math.min(attempt, 6));
            try {
                Thread.sleep(ThreadLocalRandom.current().nextLong(ceiling));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted between attempts", e);
            }
        };
    }
}
