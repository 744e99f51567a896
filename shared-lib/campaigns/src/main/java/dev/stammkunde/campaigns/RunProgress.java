package dev.stammkunde.campaigns;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a run is.
 *
 * @param cursor where it goes on, in the words of who carries it out; empty for the beginning
 * @param counts how many customers came to what
 * @param finishedAt when it ended; absent while it has not
 */
public record RunProgress(
        String cursor, SortedMap<String, Long> counts, @Nullable Instant finishedAt) {

    private static final RunProgress NONE = new RunProgress("", Collections.emptySortedMap(), null);

    public RunProgress {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** The progress of a run that has just begun. */
    public static RunProgress none() {
        return NONE;
    }

    /** Returns this progress with more customers counted. */
    public RunProgress counting(Map<String, Long> more) {
        SortedMap<String, Long> sums = new TreeMap<>(counts);
        more.forEach((name, count) -> sums.merge(name, count, Long::sum));
        return new RunProgress(cursor, sums, finishedAt);
    }

    /** Returns this progress further on. */
    public RunProgress at(String nextCursor) {
        return new RunProgress(nextCursor, counts, finishedAt);
    }

    /** Returns this progress at its end. */
    public RunProgress finished(Instant at) {
        return new RunProgress("", counts, at);
    }
}
