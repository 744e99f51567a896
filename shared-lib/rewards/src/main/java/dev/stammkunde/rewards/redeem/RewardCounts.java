package dev.stammkunde.rewards.redeem;

import dev.stammkunde.rewards.RewardId;

/** Reads how often a reward was had. Consistent. */
public interface RewardCounts {

    /**
     * Counts redemptions of a reward that hold points or were used.
     *
     * @param customer by that customer's account
     * @param total by all; only since the reward has a limit for all
     */
    record Counted(long customer, long total) {

        /** Returns these with what the customer had under other names. */
        public Counted and(long elsewhere) {
            return new Counted(customer + elsewhere, total);
        }
    }

    Counted counted(RewardId reward, String holder);
}
