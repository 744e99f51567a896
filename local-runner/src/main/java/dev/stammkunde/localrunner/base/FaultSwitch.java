package dev.stammkunde.localrunner.base;

import java.time.Duration;

/**
 * What goes wrong on purpose with a service, for so many calls. Safe for many threads.
 *
 * @param <F> what can go wrong, with a constant for nothing
 */
public final class FaultSwitch<F extends Enum<F>> {

    private final F none;
    private F fault;
    private int left;
    private Duration delay = Duration.ofSeconds(3);

    public FaultSwitch(F none) {
        this.none = none;
        this.fault = none;
    }

    /** Sets what goes wrong from now on, for so many calls, or until it is set again if 0. */
    public synchronized void set(F next, int calls, Duration answerDelay) {
        fault = next;
        left = calls;
        delay = answerDelay;
    }

    /** Returns what goes wrong with the call that comes now. */
    public synchronized F next() {
        var now = fault;
        if (left > 0 && --left == 0) {
            fault = none;
        }
        return now;
    }

    public synchronized F current() {
        return fault;
    }

    /** Returns for how many calls it still holds; 0 for all. */
    public synchronized int left() {
        return left;
    }

    /** Returns how long a slow answer takes. */
    public synchronized Duration delay() {
        return delay;
    }
}
