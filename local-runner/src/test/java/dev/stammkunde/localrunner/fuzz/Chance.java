package dev.stammkunde.localrunner.fuzz;

import java.util.List;
import java.util.Random;

/**
 * Decides what one input is made of. It follows from the seed and the input's number alone, so that
 * a single input can be made again without those before it.
 */
public final class Chance {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Its algorithm is part of Java's specification, so a seed means the same for ever. */
    private final Random random;

    private Chance(Random random) {
        this.random = random;
    }

    public static Chance of(long seed, int number) {
        return new Chance(new Random(mixed(seed * SPREAD + number)));
    }

    /** Neighbours would choose alike. The numbers are those of SplitMix64. */
    private static long mixed(long value) {
        long once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }

    /** Returns a number from zero to below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns true about once in so many times. */
    public boolean oneIn(int times) {
        return below(times) == 0;
    }

    public <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    @SafeVarargs
    public final <T> T pick(T... values) {
        return values[below(values.length)];
    }
}
