package dev.stammkunde.rewards.redeem;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;

import java.time.Instant;
import java.util.Optional;

/** Says why a reward is not for a customer, by its audience. */
@FunctionalInterface
public interface MayHaveReward {

    /** Finds the reason; nothing where it is for them. */
    Optional<RedemptionRefusal> findReasonNot(AccountId customer, Reward reward, Instant now);
}
