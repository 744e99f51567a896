package dev.stammkunde.customers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often a customer buys: the median of the intervals between the days on which they bought.
 *
 * <p>Several purchases of one day are one visit, so that an order that was split does not look like
 * haste. Days are of UTC, as in the index of the last purchase.
 *
 * @param medianDays at least 1; of an even number of intervals the mean of the middle two, rounded
 *     up
 */
public record Rhythm(int medianDays) {

    /** With fewer days of purchases, one interval would pass for a habit. */
    public static final int FEWEST_PURCHASES = 3;

    /** Customers whose intervals are longer share the last bucket; nobody waits that long. */
    private static final int LONGEST_DAYS = 3650;

    /** The shortest interval of each bucket. */
    private static final List<Integer> BOUNDS = bounds();

    public Rhythm {
        if (medianDays < 1) {
            throw new IllegalArgumentException("an interval is at least a day");
        }
    }

    /**
     * Finds the rhythm of a customer.
     *
     * @param purchases when they bought, in any order
     * @return empty where they bought on fewer than {@value #FEWEST_PURCHASES} days
     */
    public static Optional<Rhythm> find(List<Instant> purchases) {
        List<LocalDate> days = purchases.stream().map(Rhythm::dayOf).distinct().sorted().toList();
        if (days.size() < FEWEST_PURCHASES) {
            return Optional.empty();
        }
        List<Long> intervals = new ArrayList<>();
        for (int i = 1; i < days.size(); i++) {
            intervals.add(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)));
        }
        intervals.sort(null);
        int middle = intervals.size() / 2;
        long upper = intervals.get(middle);
        long lower = intervals.size() % 2 == 0 ? intervals.get(middle - 1) : upper;
        return Optional.of(new Rhythm(Math.toIntExact((lower + upper + 1) / 2)));
    }

    /** Returns the day of a purchase, as the indexes know it. */
    public static LocalDate dayOf(Instant purchase) {
        return purchase.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * Returns the bucket that this rhythm lies in, from 0. A bucket spans a tenth of its shortest
     * interval, and at least a day: so whoever is due on a day, after a multiple of their rhythm,
     * is found by asking each of the few dozen buckets for a narrow range of last purchases.
     */
    public int bucket() {
        int bucket = BOUNDS.size() - 1;
        while (BOUNDS.get(bucket) > medianDays) {
            bucket--;
        }
        return bucket;
    }

    /** Returns how many buckets there are. */
    public static int buckets() {
        return BOUNDS.size();
    }

    /** Returns the shortest interval of a bucket, in days. */
    public static int shortestOf(int bucket) {
        return BOUNDS.get(bucket);
    }

    /** Returns the longest interval of a bucket, in days; of the last one there is none. */
    public static int longestOf(int bucket) {
        return bucket + 1 < BOUNDS.size() ? BOUNDS.get(bucket + 1) - 1 : Integer.MAX_VALUE;
    }

    private static List<Integer> bounds() {
        List<Integer> bounds = new ArrayList<>();
        for (int days = 1; days <= LONGEST_DAYS; days += Math.max(1, days / 10)) {
            bounds.add(days);
        }
        return List.copyOf(bounds);
    }
}
