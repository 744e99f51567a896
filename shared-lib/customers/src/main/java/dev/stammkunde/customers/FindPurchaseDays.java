package dev.stammkunde.customers;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * Finds customers by the days of their purchases, at a cost in proportion to those that are found.
 * Days are those of UTC, see {@link Rhythm#dayOf}. What was saved within the last second may be
 * missing, or still be there.
 */
public interface FindPurchaseDays {

    /**
     * Returns up to 100 customers whose last purchase was on a day, from one of {@link #shardCount}
     * parts of those.
     *
     * @param shard from 0
     * @param after where an earlier page ended; empty for the first
     */
    CustomerPage lastBoughtOn(String shopId, LocalDate day, int shard, String after);

    /** Returns the same of customers whose first purchase was on a day of any year. */
    CustomerPage firstBoughtOn(String shopId, MonthDay day, int shard, String after);

    /**
     * Returns up to 100 customers of a bucket of rhythms whose last purchase was on one of some
     * days.
     *
     * @param bucket see {@link Rhythm#bucket}
     * @param after where an earlier page ended; empty for the first
     */
    RhythmPage lastBoughtWithRhythm(String shopId, int bucket, Span days, String after);

    /** Returns how many parts the customers of a day come in. */
    int shardCount();

    /** Days in a row, both of them included. */
    record Span(LocalDate first, LocalDate last) {

        public boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** Some of many customers with a rhythm. */
    record RhythmPage(List<Entry> entries, @Nullable String next) {
        public RhythmPage {
            entries = List.copyOf(entries);
        }
    }

    /** A customer with a rhythm, as of the last purchase. */
    record Entry(CustomerId customer, LocalDate lastPurchase, Rhythm rhythm) {}
}
