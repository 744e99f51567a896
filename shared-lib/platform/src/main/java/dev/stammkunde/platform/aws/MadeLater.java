package dev.stammkunde.platform.aws;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes something when it is asked for first, and only then: a client that most invocations do not
 * need loads a hundred classes in each cold start.
 */
public final class MadeLater<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    /** Makes nothing yet. */
    public MadeLater(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }
}
