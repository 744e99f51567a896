package dev.stammkunde.programmes.referral;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Decides again where others were faster. */
final class UntilSaved {

    private static final int ATTEMPTS = 30;

    private UntilSaved() {}

    /**
     * Returns what an attempt comes to that was not too late.
     *
     * @param attempt empty where somebody else wrote in the meantime
     * @throws IllegalStateException if others were always faster: to be done again
     */
    static <T> T get(IntConsumer beforeRetry, Supplier<Optional<T>> attempt) {
        for (int tried = 0; tried < ATTEMPTS; tried++) {
            Optional<T> done = attempt.get();
            if (done.isPresent()) {
                return done.get();
            }
            beforeRetry.accept(tried);
        }
        throw new IllegalStateException("others were always faster");
    }
}
