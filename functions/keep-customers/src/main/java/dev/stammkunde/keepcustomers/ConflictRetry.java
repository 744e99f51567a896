package dev.stammkunde.keepcustomers;

import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Repeats a decision that lost against a concurrent one: read again, decide again, write again.
 *
 * <p>The pauses grow with the attempts and differ by business key, so that writers that collided
 * once drift apart without chance being involved.
 */
final class ConflictRetry {

    private static final int ATTEMPTS = 25;
    private static final int LONGEST_PAUSE_STEPS = 10;
    private static final int KEY_STEPS = 8;
    private static final long STEP_NANOS = 2_000_000;

    private final LongConsumer pauseNanos;

    ConflictRetry(LongConsumer pauseNanos) {
        this.pauseNanos = pauseNanos;
    }

    /**
     * Runs {@code attempt} until it gives a result.
     *
     * @param attempt answers empty where it met a conflict
     * @throws ConflictException if it never does; the queue brings the event again later
     */
    <T> T run(Object businessKey, Supplier<Optional<T>> attempt) {
        int keySteps = Math.floorMod(businessKey.hashCode(), KEY_STEPS);
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<T> result = attempt.get();
            if (result.isPresent()) {
                return result.get();
            }
            pauseNanos.accept((Math.min(i, LONGEST_PAUSE_STEPS) + keySteps) * STEP_NANOS);
        }
        throw new ConflictException(ATTEMPTS);
    }

    /** Thrown where others wrote the same customer at each attempt. */
    static final class ConflictException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private ConflictException(int attempts) {
            super("others changed the same customer at each of " + attempts + " attempts");
        }
    }
}
