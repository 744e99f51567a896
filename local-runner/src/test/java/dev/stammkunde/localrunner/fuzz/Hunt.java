package dev.stammkunde.localrunner.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A hunt through inputs of one seed, and what it found.
 *
 * <p>{@code -Dstammkunde.fuzz.seed} chooses other inputs, {@code -Dstammkunde.fuzz.count} more of
 * them, and {@code -Dstammkunde.fuzz.only} a single one, by its number. {@code
 * -Dstammkunde.fuzz.shown} shows more findings than forty.
 */
public final class Hunt {

    private static final String PREFIX = "stammkunde.fuzz.";
    private static final int MOST_SHOWN = Integer.getInteger(PREFIX + "shown", 40);

    private final String test;
    private final long seed;
    private final int from;
    private final int to;
    private final List<String> findings = new ArrayList<>();

    private Hunt(String test, long seed, int from, int to) {
        this.test = test;
        this.seed = seed;
        this.from = from;
        this.to = to;
    }

    /**
     * Returns the hunt that the build does unless properties ask for another.
     *
     * @param test the class that hunts
     */
    public static Hunt of(Class<?> test, int count) {
        int only = Integer.getInteger(PREFIX + "only", -1);
        return new Hunt(
                test.getSimpleName(),
                Long.getLong(PREFIX + "seed", 1),
                Math.max(0, only),
                only < 0 ? Integer.getInteger(PREFIX + "count", count) : only + 1);
    }

    public long seed() {
        return seed;
    }

    public int from() {
        return from;
    }

    /** Returns the number after the last. */
    public int to() {
        return to;
    }

    /** Keeps a finding about an input; the hunt goes on. */
    public void found(Object input, String what) {
        findings.add(input + "\n    " + what);
    }

    /** Keeps a finding that no single input explains. */
    public void found(String what) {
        findings.add(what);
    }

    public boolean foundNothing() {
        return findings.isEmpty();
    }

    @Override
    public String toString() {
        var head =
                "%d findings of %s with -D%sseed=%d -D%scount=%d (CONTRIBUTING.md, Tests)"
                        .formatted(findings.size(), test, PREFIX, seed, PREFIX, to);
        return Stream.concat(Stream.of(head), findings.stream().limit(MOST_SHOWN))
                .collect(
                        Collectors.joining(
                                "\n  ", "", findings.size() > MOST_SHOWN ? "\n  …" : ""));
    }
}
