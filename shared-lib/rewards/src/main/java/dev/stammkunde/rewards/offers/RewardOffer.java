package dev.stammkunde.rewards.offers;

import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;

import org.jspecify.annotations.Nullable;

/**
 * A reward as a customer sees it now.
 *
 * @param obstacle why they cannot have it; absent where they can
 * @param missing how many points more it costs than are available; 0 where there are enough
 * @param left how many of it are left for all; absent where there is no limit
 * @param leftForCustomer how many of it the customer can have still; absent where there is no limit
 */
public record RewardOffer(
        Reward reward,
        @Nullable RedemptionRefusal obstacle,
        long missing,
        @Nullable Long left,
        @Nullable Long leftForCustomer) {

    /** Whether points alone are missing. */
    public boolean isWithinReach() {
        return obstacle == RedemptionRefusal.INSUFFICIENT_POINTS;
    }
}
