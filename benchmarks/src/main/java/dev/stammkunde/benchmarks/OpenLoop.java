package dev.stammkunde.benchmarks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests that come at an even rate, as customers do: however long the ones before take. What was
 * late for its turn has waited, so that times count from the turn and not from the sending.
 */
record OpenLoop(int perSecond, AtomicLong counter) {

    OpenLoop(int perSecond) {
        this(perSecond, new AtomicLong());
    }

    /** What is done at each turn. */
    @FunctionalInterface
    interface Turn {

        /**
         * Does it.
         *
         * @param number of all that there were, from 0
         * @param due when its turn was, as {@link System#nanoTime} says it
         */
        void take(long number, long due);
    }

    /** Lets them come for some seconds, and returns when the last one is done. */
    void run(int seconds, Turn turn) {
        long start = System.nanoTime();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < (long) seconds * perSecond; i++) {
                long due = start + i * 1_000_000_000L / perSecond;
                for (long left = 1; left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                long number = counter.getAndIncrement();
                each.execute(() -> turn.take(number, due));
            }
        }
    }
}
