package dev.stammkunde.rewards;

import org.jspecify.annotations.Nullable;

/**
 * How often a reward can be had. Redemptions whose points came back do not count.
 *
 * @param perCustomer absent where there is no limit
 * @param total for all customers together; absent where there is no limit
 */
public record RewardLimits(@Nullable Integer perCustomer, @Nullable Integer total) {

    /** No limits. */
    public static final RewardLimits NONE = new RewardLimits(null, null);

    /** Returns what is left for one customer who had some of it under other names. */
    public RewardLimits less(long had) {
        return perCustomer == null
                ? this
                : new RewardLimits(Math.toIntExact(Math.max(0, perCustomer - had)), total);
    }
}
