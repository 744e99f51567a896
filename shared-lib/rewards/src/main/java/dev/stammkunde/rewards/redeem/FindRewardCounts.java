package dev.stammkunde.rewards.redeem;

import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.redeem.RewardCounts.Counted;

import java.util.List;
import java.util.Map;

/** Reads how often rewards were had, of several at once. Consistent. */
public interface FindRewardCounts extends FindRewardTotals {

    /**
     * Counts redemptions of rewards that hold points or were used.
     *
     * @param rewards each once
     * @param holder the account of the customer by whom they are counted
     * @return of each reward, also of one that was never had
     */
    Map<RewardId, Counted> counted(List<RewardId> rewards, String holder);
}
