package dev.stammkunde.insights.value;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Quintiles of a shop's customers by recency, frequency and what they paid. A score follows from
 * how many customers have less: equal values have the same score, the least have 1, and no order in
 * which customers were told changes any.
 */
public final class RfmScale {

    private static final int QUINTILES = 5;

    private final LocalDate asOf;
    private final long[] away;
    private final long[] often;
    private final long[] paid;

    private RfmScale(LocalDate asOf, long[] away, long[] often, long[] paid) {
        this.asOf = asOf;
        this.away = away;
        this.often = often;
        this.paid = paid;
    }

    /** Gathers customers, 24 bytes for each. */
    public static final class Gathered {

        private final LocalDate asOf;
        private final LongStream.Builder away = LongStream.builder();
        private final LongStream.Builder often = LongStream.builder();
        private final LongStream.Builder paid = LongStream.builder();

        public Gathered(LocalDate asOf) {
            this.asOf = asOf;
        }

        /** Takes a customer, who is left out before their first purchase. */
        public void add(PurchaseHistory history) {
            int count = history.countUntil(asOf);
            if (count > 0) {
                away.add(awayDays(history, asOf));
                often.add(count);
                paid.add(history.paidUntil(asOf));
            }
        }

        /** Returns the scale of all, once. */
        public RfmScale scale() {
            return new RfmScale(asOf, sorted(away), sorted(often), sorted(paid));
        }

        private static long[] sorted(LongStream.Builder values) {
            return values.build().sorted().toArray();
        }
    }

    /**
     * Finds the scores of a customer.
     *
     * @return empty before their first purchase, and where there are fewer than five customers
     */
    public Optional<RfmScores> findScores(PurchaseHistory history) {
        int count = history.countUntil(asOf);
        return count == 0 || often.length < QUINTILES
                ? Optional.empty()
                : Optional.of(
                        new RfmScores(
                                QUINTILES + 1 - score(away, awayDays(history, asOf)),
                                score(often, count),
                                score(paid, history.paidUntil(asOf))));
    }

    private static long awayDays(PurchaseHistory history, LocalDate day) {
        return history.ageDays(day) - (long) history.lastDays(day);
    }

    private static int score(long[] sorted, long value) {
        return 1 + Math.toIntExact(QUINTILES * below(sorted, value) / sorted.length);
    }

    /** How many are less than a value. */
    private static long below(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
