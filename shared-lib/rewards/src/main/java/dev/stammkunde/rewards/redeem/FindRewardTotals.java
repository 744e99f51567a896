package dev.stammkunde.rewards.redeem;

import dev.stammkunde.rewards.RewardId;

/** Finds how often rewards were had by all customers. */
@FunctionalInterface
public interface FindRewardTotals {

    /** Counts redemptions that hold points or were used, since the reward has a limit for all. */
    long total(RewardId reward);
}
