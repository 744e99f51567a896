package dev.stammkunde.insights.recommendations;

/**
 * Counts pairs of numbers in bounded memory. Where there are too many of them, those that were
 * counted least are forgotten: a count is never too high, and may be too low.
 */
final class PairCounts {

    private static final int EMPTY = 0;
    private static final int FIRST_SIZE = 1 << 10;

    private final int most;
    private long[] keys = new long[FIRST_SIZE];
    private int[] counts = new int[FIRST_SIZE];
    private int size;

    /** What is done with each pair. */
    @FunctionalInterface
    interface EachPair {
        void pair(int one, int other, int count);
    }

    /**
     * Begins with none.
     *
     * @param most pairs to remember; each takes some 24 bytes
     */
    PairCounts(int most) {
        this.most = most;
    }

    /** Counts a pair, whose order matters; both are 0 or more. */
    void add(int one, int other) {
        if (size >= most) {
            forgetLeast();
        }
        if (size * 2 >= keys.length) {
            rehash(keys.length * 2, 0);
        }
        long key = key(one, other);
        int at = place(keys, counts, key);
        if (counts[at] == EMPTY) {
            keys[at] = key;
            size++;
        }
        counts[at]++;
    }

    /** Returns how often a pair was counted. */
    int count(int one, int other) {
        return counts[place(keys, counts, key(one, other))];
    }

    /** Goes over all pairs, in an order that follows from them. */
    void each(EachPair pair) {
        for (int at = 0; at < keys.length; at++) {
            if (counts[at] != EMPTY) {
                pair.pair((int) (keys[at] >>> Integer.SIZE), (int) keys[at], counts[at]);
            }
        }
    }

    int size() {
        return size;
    }

    private void forgetLeast() {
        int atMost = 0;
        while (size > most / 2) {
            atMost++;
            rehash(keys.length, atMost);
        }
    }

    /** Keeps those that were counted more than so often. */
    private void rehash(int length, int moreThan) {
        long[] newKeys = new long[length];
        int[] newCounts = new int[length];
        size = 0;
        for (int at = 0; at < keys.length; at++) {
            if (counts[at] > moreThan) {
                int to = place(newKeys, newCounts, keys[at]);
                newKeys[to] = keys[at];
                newCounts[to] = counts[at];
                size++;
            }
        }
        keys = newKeys;
        counts = newCounts;
    }

    private static long key(int one, int other) {
        return (long) one << Integer.SIZE | other;
    }

    /** Returns where a pair is, or where it belongs. */
    private static int place(long[] keys, int[] counts, long key) {
        // The constant of Fibonacci hashing: 2^64 divided by the golden ratio.
        long mixed = key * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> Integer.SIZE) & keys.length - 1;
        while (counts[at] != EMPTY && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }
}
