package dev.stammkunde.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long requests of one kind took. */
record Latencies(String kind, Queue<Long> nanos) {

    static final String HEAD = "                    number   p50 ms   p95 ms   p99 ms   longest ms";

    Latencies(String kind) {
        this(kind, new ConcurrentLinkedQueue<>());
    }

    /** Keeps what has passed since a moment of {@link System#nanoTime}. */
    void since(long moment) {
        nanos.add(System.nanoTime() - moment);
    }

    /** Returns how long so many of a hundred took at most, in milliseconds. */
    double percentile(int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-17s %8d %8.1f %8.1f %8.1f %12.1f",
                kind,
                nanos.size(),
                percentile(50),
                percentile(95),
                percentile(99),
                percentile(100));
    }
}
