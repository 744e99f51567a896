package dev.stammkunde.rewards.shops;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Leaves a shop alone that has not answered several times in a row, so that a shop which is down
 * costs an environment one call in a while and not the time limit of each. Then one call tries.
 *
 * <p>Each environment of a function has its own: what they do to a shop together, the number of
 * environments and the callers' own pauses bound. Safe for many threads.
 */
final class Breaker {

    static final int MOST_FAILURES = 3;
    static final Duration OPEN_FOR = Duration.ofSeconds(30);
    private static final int MOST_SHOPS = 1_000;

    private final Map<String, Failures> failing =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return size() > MOST_SHOPS;
                }
            };

    private record Failures(int inARow, Instant last) {}

    /** Whether a shop is to be left alone. */
    synchronized boolean isOpen(String shopId, Instant now) {
        Failures failures = failing.get(shopId);
        return failures != null
                && failures.inARow() >= MOST_FAILURES
                && now.isBefore(failures.last().plus(OPEN_FOR));
    }

    /** Notes that a shop said something, whatever it was. */
    synchronized void answered(String shopId) {
        failing.remove(shopId);
    }

    /** Notes that nobody knows what a shop did. */
    synchronized void failed(String shopId, Instant now) {
        Failures before = failing.get(shopId);
        failing.put(shopId, new Failures(before == null ? 1 : before.inARow() + 1, now));
    }
}
