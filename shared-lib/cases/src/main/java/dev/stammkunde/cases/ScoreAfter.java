package dev.stammkunde.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What customers said before and after their cases were closed, on one scale: the means of the
 * scores that opened the cases, and of the first that each customer gave after the closing. Only
 * cases of which there are both count, so that the means are of the same people.
 *
 * @param outOf the best score on the scale
 * @param count how many cases
 * @param before with two decimals, half up
 * @param after the same
 */
public record ScoreAfter(int outOf, int count, BigDecimal before, BigDecimal after) {

    private static final int DECIMALS = 2;

    /**
     * A score and the one after it.
     *
     * @param outOf the best score on the scale of both
     */
    public record Pair(int before, int after, int outOf) {}

    /** Counts pairs of one scale, at least one. */
    static ScoreAfter of(int outOf, List<Pair> pairs) {
        long before = pairs.stream().mapToLong(Pair::before).sum();
        long after = pairs.stream().mapToLong(Pair::after).sum();
        return new ScoreAfter(
                outOf, pairs.size(), mean(before, pairs.size()), mean(after, pairs.size()));
    }

    private static BigDecimal mean(long sum, int count) {
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP);
    }
}
