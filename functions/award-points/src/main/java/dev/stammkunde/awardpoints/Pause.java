package dev.stammkunde.awardpoints;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Waits before another attempt, longer with each, so that writers of one account do not collide.
 */
@FunctionalInterface
interface Pause {

    void before(int attempt);

    /** Waits a random time of at most 4 ms doubled with each attempt, never more than 250 ms. */
    static Pause random() {
        return attempt -> {
            long ceiling = Math.min(250, 4L << Math.min(attempt, 6));
            try {
                Thread.sleep(ThreadLocalRandom.current().nextLong(ceiling));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted between attempts", e);
            }
        };
    }
}
