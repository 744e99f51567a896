package dev.stammkunde.localrunner.time;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Waits until nothing is being worked on. */
public final class Idleness {

    private static final Duration STEP = Duration.ofMillis(1);

    /** So long work is believed that is only counted. */
    private static final Duration DOUBT = Duration.ofSeconds(10);

    private final List<Work> works;
    private final LongSupplier begun;
    private final Runnable lookAgain;
    private final Runnable recount;

    /** A kind of work, by the name that people know it by, and what counts what is left of it. */
    public record Work(String name, IntSupplier left) {}

    /**
     * Takes what counts the work that is left (running calls, messages and events that wait) and
     * what counts the work that was ever begun. They are asked every millisecond.
     *
     * @param lookAgain is told before they are asked, for work that only shows when it is looked
     *     for
     * @param recount is told now and then while they say that there is work
     */
    public Idleness(List<Work> works, LongSupplier begun, Runnable lookAgain, Runnable recount) {
        this.works = List.copyOf(works);
        this.begun = begun;
        this.lookAgain = lookAgain;
        this.recount = recount;
    }

    /** Waits; returns false if there was still work after the given time. */
    public boolean await(Duration longest) throws InterruptedException {
        lookAgain.run();
        return awaitKnown(longest);
    }

    /**
     * Waits as well, for whoever knows of all that led to work: it is not looked for where nothing
     * is known to have happened.
     */
    public boolean awaitKnown(Duration longest) throws InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        var doubtful = System.nanoTime() + DOUBT.toNanos();
        while (true) {
            // Work may be between two places while it is looked for; then more is begun meanwhile,
            // or it is found when it is looked for again.
            var before = begun.getAsLong();
            var left = count() + count();
            if (left == 0 && begun.getAsLong() == before) {
                return true;
            }
            if (System.nanoTime() > end) {
                return false;
            }
            if (System.nanoTime() > doubtful) {
                recount.run();
                doubtful = System.nanoTime() + DOUBT.toNanos();
            }
            Thread.sleep(STEP);
        }
    }

    private int count() {
        return works.stream().mapToInt(work -> work.left().getAsInt()).sum();
    }

    /** Says what is left, for people: {@code messages: 1, calls: 2}. */
    public String describe() {
        return works.stream()
                .map(work -> Map.entry(work.name(), work.left().getAsInt()))
                .filter(work -> work.getValue() > 0)
                .map(work -> work.getKey() + ": " + work.getValue())
                .collect(Collectors.joining(", "));
    }
}
