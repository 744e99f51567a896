package dev.stammkunde.shop;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * When what a shop reports was true, by the shop's own time: of two reports the later holds,
 * whichever arrives first.
 *
 * @param time the platform's time of the change; the least that is known where it says none
 * @param triggeredAt when the platform made the report, where it says so; it decides between
 *     reports of one time
 */
public record AsOf(Instant time, @Nullable Instant triggeredAt) implements Comparable<AsOf> {

    /** A clock that is further ahead is broken, and would win over every later report. */
    private static final Duration BELIEVED_AHEAD = Duration.ofDays(1);

    private static final Comparator<AsOf> ORDER =
            Comparator.comparing(AsOf::time)
                    .thenComparing(
                            AsOf::triggeredAt, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** A time of which the platform does not say when it reported it. */
    public static AsOf of(Instant time) {
        return new AsOf(time, null);
    }

    /** Returns this, or the time of receipt in place of one that is more than a day after it. */
    public AsOf believed(Instant receivedAt) {
        return time.isAfter(receivedAt.plus(BELIEVED_AHEAD))
                ? new AsOf(receivedAt, triggeredAt)
                : this;
    }

    @Override
    public int compareTo(AsOf other) {
        return ORDER.compare(this, other);
    }
}
