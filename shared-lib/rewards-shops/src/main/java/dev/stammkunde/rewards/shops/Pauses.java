package dev.stammkunde.rewards.shops;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits between two requests. */
interface Pauses {

    /** Waits so long, or a little longer. */
    void take(Duration duration);

    /** Waits for real, up to a tenth longer, so that many who were told the same do not meet. */
    static Pauses real() {
        return duration -> {
            long millis = Math.max(1, duration.toMillis());
            try {
                Thread.sleep(millis + ThreadLocalRandom.current().nextLong(millis / 10 + 1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted between two requests", e);
            }
        };
    }
}
