package dev.stammkunde.insights;

/**
 * How many customers there were in a period.
 *
 * @param before bought in the period before, which is as long
 * @param bought bought in the period: new, retained and reactivated ones
 * @param first bought for the first time ever
 * @param retained bought in the period before too
 * @param reactivated had bought before, and not in the period before
 * @param repeating bought at least twice in the period
 */
public record CustomerCounts(
        long before, long bought, long first, long retained, long reactivated, long repeating) {

    /** How many bought in the period before and not in this one. */
    public long lost() {
        return before - retained;
    }
}
