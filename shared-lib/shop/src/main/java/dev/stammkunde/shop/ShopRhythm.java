package dev.stammkunde.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often a shop's webhooks come, and whether they have stopped.
 *
 * <p>A shop is measured by itself: it is silent once nothing came for four times its usual gap, the
 * median of its days' longest gaps. A day's longest gap holds the night, so a shop that sleeps is
 * not silent. Weekends are longer than four nights of a busy shop that closes for them, so the wait
 * is also at least twice the longest gap of two weeks. Once two weeks are known, that is the second
 * longest, which each weekly gap is too: an outage that was repaired does not make the rule deaf.
 *
 * <p>Days are those of UTC: a gap must fall on one day, whichever, and no day then has 23 hours.
 * Times are whole seconds.
 *
 * @param firstHeardAt since when the shop is watched
 * @param lastHeardAt when a webhook came last
 * @param longestGaps by day on which something came, the longest gap that ended on it; the newest
 *     {@link #MOST_DAYS} of such days
 */
public record ShopRhythm(
        String shopId,
        Instant firstHeardAt,
        Instant lastHeardAt,
        SortedMap<LocalDate, Duration> longestGaps) {

    /** Two weeks and today, which is not over: each gap of a weekly timetable ends twice in it. */
    static final int MOST_DAYS = 15;

    /** Fewer days say nothing of what is usual. */
    static final int FEWEST_DAYS = 3;

    /** A week, so that the shop's first weekend is known, and a day for one that is just ending. */
    static final Duration WATCHED_AT_LEAST = Duration.ofDays(8);

    /** Webhooks of a shop that never sleeps come in bursts: an hour without them is nothing. */
    static final Duration SHORTEST_USUAL = Duration.ofHours(1);

    static final int USUAL_GAPS = 4;
    static final int LONGEST_GAPS = 2;

    /** After so long a silence, or as long a wait for a shop's third day, nobody is coming back. */
    static final Duration GONE_AFTER = Duration.ofDays(30);

    /** What a shop's last webhook says at a time. */
    public sealed interface State {

        /** Too little is known of the shop. */
        record Unknown() implements State {}

        /** The shop speaks as it does. */
        record Heard() implements State {}

        /**
         * The shop's webhooks have stopped.
         *
         * @param silence since the last one
         * @param usualGap the median of its days' longest gaps
         */
        record Silent(Duration silence, Duration usualGap) implements State {}

        /** The shop has been silent for a month, or was never known and is not heard. */
        record Gone(Duration silence) implements State {}
    }

    public ShopRhythm {
        firstHeardAt = firstHeardAt.truncatedTo(ChronoUnit.SECONDS);
        lastHeardAt = lastHeardAt.truncatedTo(ChronoUnit.SECONDS);
        TreeMap<LocalDate, Duration> days = new TreeMap<>(longestGaps);
        while (days.size() > MOST_DAYS) {
            days.pollFirstEntry();
        }
        longestGaps = Collections.unmodifiableSortedMap(days);
    }

    /** Returns the rhythm of a shop of which nothing but one webhook is known. */
    public static ShopRhythm beginning(String shopId, Instant heardAt) {
        return new ShopRhythm(shopId, heardAt, heardAt, new TreeMap<>());
    }

    /**
     * Returns the rhythm with one more webhook; one that is not later than the last says nothing.
     */
    public ShopRhythm heardAt(Instant at) {
        Duration gap = Duration.between(lastHeardAt, at.truncatedTo(ChronoUnit.SECONDS));
        if (gap.isZero() || gap.isNegative()) {
            return this;
        }
        TreeMap<LocalDate, Duration> days = new TreeMap<>(longestGaps);
        days.merge(
                LocalDate.ofInstant(at, ZoneOffset.UTC),
                gap,
                (one, other) -> one.compareTo(other) < 0 ? other : one);
        return new ShopRhythm(shopId, firstHeardAt, at, days);
    }

    /** Returns what the last webhook says at a time. */
    public State stateAt(Instant now) {
        Duration silence = Duration.between(lastHeardAt, now);
        Optional<Duration> wait = findWait(now);
        if (wait.isEmpty()) {
            return silence.compareTo(GONE_AFTER) > 0
                    ? new State.Gone(silence)
                    : new State.Unknown();
        }
        if (silence.compareTo(wait.get()) <= 0) {
            return new State.Heard();
        }
        return silence.compareTo(wait.get().plus(GONE_AFTER)) > 0
                ? new State.Gone(silence)
                : new State.Silent(silence, usualGap());
    }

    /** Finds how long nothing may come. */
    private Optional<Duration> findWait(Instant now) {
        if (longestGaps.size() < FEWEST_DAYS || now.isBefore(firstHeardAt.plus(WATCHED_AT_LEAST))) {
            return Optional.empty();
        }
        List<Duration> gaps = sortedGaps();
        Duration longest = gaps.get(gaps.size() - (gaps.size() < MOST_DAYS ? 1 : 2));
        Duration byLongest = longest.multipliedBy(LONGEST_GAPS);
        Duration byUsual = usualGap().multipliedBy(USUAL_GAPS);
        return Optional.of(byUsual.compareTo(byLongest) < 0 ? byLongest : byUsual);
    }

    private Duration usualGap() {
        List<Duration> gaps = sortedGaps();
        int middle = gaps.size() / 2;
        Duration median =
                gaps.size() % 2 == 1
                        ? gaps.get(middle)
                        : gaps.get(middle - 1).plus(gaps.get(middle)).dividedBy(2);
        return median.compareTo(SHORTEST_USUAL) < 0 ? SHORTEST_USUAL : median;
    }

    private List<Duration> sortedGaps() {
        return longestGaps.values().stream().sorted(Comparator.naturalOrder()).toList();
    }
}
