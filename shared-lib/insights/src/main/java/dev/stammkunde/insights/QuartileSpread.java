package dev.stammkunde.insights;

import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * How days lie: below which a quarter of them is, a half, and three quarters. Between two values it
 * is interpolated (type 7 of Hyndman and Fan, 1996), so each is a whole number of quarters.
 *
 * @param n of how many
 */
public record QuartileSpread(long n, BigDecimal lower, BigDecimal median, BigDecimal upper) {

    /** Of none there is nothing to say. */
    public static final QuartileSpread NONE =
            new QuartileSpread(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    /**
     * Returns how counted days lie.
     *
     * @param counts how often there are so many days
     */
    static QuartileSpread of(SortedMap<Integer, Long> counts) {
        long n = counts.values().stream().mapToLong(Long::longValue).sum();
        return n == 0
                ? NONE
                : new QuartileSpread(
                        n, quarter(counts, n, 1), quarter(counts, n, 2), quarter(counts, n, 3));
    }

    private static BigDecimal quarter(SortedMap<Integer, Long> counts, long n, int quarters) {
        long fourfold = Math.multiplyExact(n - 1, (long) quarters);
        long place = fourfold / 4;
        BigDecimal low = BigDecimal.valueOf(at(counts, place));
        BigDecimal high = BigDecimal.valueOf(at(counts, Math.min(place + 1, n - 1)));
        BigDecimal share = BigDecimal.valueOf(fourfold % 4).divide(FOUR);
        return low.add(high.subtract(low).multiply(share)).stripTrailingZeros();
    }

    /** Returns the value of a rank, from 0. */
    private static int at(SortedMap<Integer, Long> counts, long rank) {
        long passed = 0;
        for (var one : counts.entrySet()) {
            passed += one.getValue();
            if (rank < passed) {
                return one.getKey();
            }
        }
        return counts.lastKey();
    }
}
