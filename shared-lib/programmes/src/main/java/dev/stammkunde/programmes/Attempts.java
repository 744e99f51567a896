package dev.stammkunde.programmes;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Tries again what others were faster at. */
public final class Attempts {

    /** Fifty who want the last ten pieces at one moment all come to an end within these. */
    private static final int MOST = 40;

    private final int most;
    private final IntConsumer beforeRetry;

    /**
     * Names how to wait.
     *
     * @param beforeRetry takes how many attempts there were, from 0
     */
    public Attempts(IntConsumer beforeRetry) {
        this(MOST, beforeRetry);
    }

    /** The same, where more or fewer write at one moment. */
    public Attempts(int most, IntConsumer beforeRetry) {
        this.most = most;
        this.beforeRetry = beforeRetry;
    }

    /** Tries until there is an outcome; empty where others were always faster. */
    public <T> Optional<T> until(Supplier<Optional<T>> attempt) {
        for (int i = 0; i < most; i++) {
            Optional<T> outcome = attempt.get();
            if (outcome.isPresent()) {
                return outcome;
            }
            beforeRetry.accept(i);
        }
        return Optional.empty();
    }

    /**
     * Tries until there is an outcome.
     *
     * @throws IllegalStateException if others were always faster: to be done again
     */
    public <T> T get(Supplier<Optional<T>> attempt) {
        return until(attempt)
                .orElseThrow(() -> new IllegalStateException("others were always faster"));
    }
}
