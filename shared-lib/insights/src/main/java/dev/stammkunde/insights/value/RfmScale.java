package dev.stammkunde.insights.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Quintiles of a shop's customers by recency, frequency and what they paid. A score follows from
 * how many customers have less: equal values have the same score, the least have 1, and no order in
 * which customers were told changes any.
 *
 * @param asOf the last day that is known
 * @param away for each score from 2 the number of days that must be exceeded; none where there are
 *     fewer than five customers, as of the others
 * @param often the same of days with a purchase
 * @param paid the same of what was paid, in minor units
 * @param revenue for each tenth of all revenue but the last what the last one paid of those who
 *     paid most and together brought so much; none where nobody paid anything
 */
public record RfmScale(
        LocalDate asOf, List<Long> away, List<Long> often, List<Long> paid, List<Long> revenue) {

    private static final int QUINTILES = 5;
    private static final int TENTHS = 10;
    private static final int ALL = 100;

    public RfmScale {
        away = List.copyOf(away);
        often = List.copyOf(often);
        paid = List.copyOf(paid);
        revenue = List.copyOf(revenue);
    }

    /**
     * Returns how many per cent of all revenue those brought who paid more, in tens; 100 where
     * nobody paid anything.
     *
     * @param paidMinor all that was paid
     */
    public int revenueBefore(long paidMinor) {
        if (revenue.isEmpty()) {
            return ALL;
        }
        long tenths = revenue.stream().filter(least -> paidMinor < least).count();
        return Math.toIntExact(tenths) * TENTHS;
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
            long[] amounts = paid.build().sorted().toArray();
            return new RfmScale(
                    asOf,
                    bounds(away.build().sorted().toArray()),
                    bounds(often.build().sorted().toArray()),
                    bounds(amounts),
                    tenths(amounts));
        }

        /** Who paid as much as the last one counts with them. */
        private static List<Long> tenths(long[] sorted) {
            long all = Arrays.stream(sorted).sum();
            List<Long> least = new ArrayList<>();
            long brought = 0;
            for (int i = sorted.length - 1; i >= 0 && all > 0; i--) {
                brought += sorted[i];
                while (least.size() < TENTHS - 1 && brought * TENTHS >= all * (least.size() + 1)) {
                    least.add(sorted[i]);
                }
            }
            return least;
        }

        /** A score begins beyond the last of those who must have less. */
        private static List<Long> bounds(long[] sorted) {
            if (sorted.length < QUINTILES) {
                return List.of();
            }
            Long[] bounds = new Long[QUINTILES - 1];
            for (int i = 1; i < QUINTILES; i++) {
                int least = Math.ceilDiv(i * sorted.length, QUINTILES);
                bounds[i - 1] = sorted[least - 1];
            }
            return Arrays.asList(bounds);
        }
    }

    /**
     * Finds the scores of a customer.
     *
     * @return empty before their first purchase, and where there are fewer than five customers
     */
    public Optional<RfmScores> findScores(PurchaseHistory history) {
        int count = history.countUntil(asOf);
        return count == 0
                ? Optional.empty()
                : findScores(awayDays(history, asOf), count, history.paidUntil(asOf));
    }

    /**
     * Finds the scores of a customer.
     *
     * @param count days with a purchase, at least 1
     * @param paidMinor all that was paid
     * @return empty where there are fewer than five customers
     */
    Optional<RfmScores> findScores(long awayDays, long count, long paidMinor) {
        return often.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RfmScores(
                                QUINTILES + 1 - score(away, awayDays),
                                score(often, count),
                                score(paid, paidMinor)));
    }

    private static long awayDays(PurchaseHistory history, LocalDate day) {
        return history.ageDays(day) - (long) history.lastDays(day);
    }

    private static int score(List<Long> bounds, long value) {
        return 1 + Math.toIntExact(bounds.stream().filter(bound -> value > bound).count());
    }
}
