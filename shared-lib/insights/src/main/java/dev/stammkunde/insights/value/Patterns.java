package dev.stammkunde.insights.value;

import java.time.LocalDate;
import java.util.stream.LongStream;

/**
 * The patterns of all customers as a day saw them, the same ones together, with how many of them
 * bought in the time after it. In an order of its own, whatever the order of the customers.
 */
final class Patterns {

    private static final int DAY_BITS = 21;
    private static final long DAYS = (1L << DAY_BITS) - 1;

    private final int[] repeats;
    private final int[] last;
    private final int[] age;
    private final int[] count;
    private final int[] bought;
    private final long buyers;

    private Patterns(long[] sorted) {
        int groups = 0;
        for (int i = 0; i < sorted.length; i++) {
            groups += i == 0 || sorted[i] >> 1 != sorted[i - 1] >> 1 ? 1 : 0;
        }
        repeats = new int[groups];
        last = new int[groups];
        age = new int[groups];
        count = new int[groups];
        bought = new int[groups];
        buyers = sorted.length;
        int group = -1;
        for (int i = 0; i < sorted.length; i++) {
            long key = sorted[i] >> 1;
            if (i == 0 || key != sorted[i - 1] >> 1) {
                group++;
                age[group] = (int) (key & DAYS);
                last[group] = (int) ((key >> DAY_BITS) & DAYS);
                repeats[group] = (int) (key >> (2 * DAY_BITS));
            }
            count[group]++;
            bought[group] += (int) (sorted[i] & 1);
        }
    }

    /** Gathers the patterns of customers, eight bytes for each. */
    static final class Gathered {

        private final LongStream.Builder keys = LongStream.builder();
        private final LocalDate day;
        private final LocalDate until;

        /**
         * Starts with none.
         *
         * @param until the last day that counts as after it
         */
        Gathered(LocalDate day, LocalDate until) {
            this.day = day;
            this.until = until;
        }

        /** Takes a customer, who is left out before their first purchase. */
        void add(PurchaseHistory history) {
            int count = history.countUntil(day);
            if (count == 0) {
                return;
            }
            long key = (count - 1L) << (2 * DAY_BITS);
            key |= (history.lastDays(day) & DAYS) << DAY_BITS;
            key |= history.ageDays(day) & DAYS;
            keys.add((key << 1) | (history.countUntil(until) > count ? 1 : 0));
        }

        /** Returns all, once. */
        Patterns all() {
            return new Patterns(keys.build().sorted().toArray());
        }
    }

    /** Returns how many customers there are. */
    long buyers() {
        return buyers;
    }

    /** Returns how many groups of the same pattern there are. */
    int groups() {
        return count.length;
    }

    BuyingPattern pattern(int group) {
        return BuyingPattern.ofDays(repeats[group], last[group], age[group]);
    }

    int repeats(int group) {
        return repeats[group];
    }

    int lastDays(int group) {
        return last[group];
    }

    int ageDays(int group) {
        return age[group];
    }

    /** Returns how many customers have a pattern. */
    int count(int group) {
        return count[group];
    }

    /** Returns how many of them bought in the time after. */
    int bought(int group) {
        return bought[group];
    }
}
