package dev.stammkunde.platform;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Lets work go on past what a step of it fails on: no step keeps another back, and at the end the
 * first fault is thrown, with the others beside it. For one thread.
 */
public final class FirstFault {

    private @Nullable RuntimeException first;

    /** Takes a step. */
    public void guard(Runnable step) {
        guard(step, _ -> {});
    }

    /**
     * Takes a step.
     *
     * @param told hears of what it failed on
     */
    public void guard(Runnable step, Consumer<RuntimeException> told) {
        try {
            step.run();
        } catch (RuntimeException e) {
            if (first == null) {
                first = e;
            } else if (first != e) {
                first.addSuppressed(e);
            }
            told.accept(e);
        }
    }

    /**
     * Takes a step that counts.
     *
     * @param told hears of what it failed on
     * @return what it counted; nothing where it failed
     */
    public long count(LongSupplier step, Consumer<RuntimeException> told) {
        long[] counted = {0};
        guard(() -> counted[0] = step.getAsLong(), told);
        return counted[0];
    }

    /**
     * Ends the work.
     *
     * @throws RuntimeException what the first step failed on that did
     */
    public void end() {
        if (first != null) {
            throw first;
        }
    }
}
