package dev.stammkunde.rewards.redeem;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.rewards.Reward;

import java.time.Instant;

/** Says whether a reward is for a customer, by its audience. */
@FunctionalInterface
public interface MayHaveReward {

    boolean mayHave(AccountId customer, Reward reward, Instant now);
}
