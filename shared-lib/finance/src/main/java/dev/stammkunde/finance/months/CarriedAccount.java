package dev.stammkunde.finance.months;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.points.PointsAccount;

import java.time.Instant;
import java.util.List;

/**
 * All that a month needs to know of an account to go on from the month before.
 *
 * @param account as it stands at the end of the month before; what was joined with another account
 *     is not carried
 * @param groups all of its points by their groups, and what may come back
 * @param orders what its orders came to, as long as they are remembered
 * @param rewards what was reserved for, as long as it is remembered
 */
public record CarriedAccount(
        PointsAccount account,
        List<PointsGroup> groups,
        List<OrderSoFar> orders,
        List<RewardTaken> rewards) {

    public CarriedAccount {
        groups = List.copyOf(groups);
        orders = List.copyOf(orders);
        rewards = List.copyOf(rewards);
    }

    /**
     * What an order came to by its last state in this account.
     *
     * @param state its number
     * @param cohort in which its points are owed
     * @param net without tax, gift cards and refunds, in minor units of the cohort's currency
     */
    public record OrderSoFar(String orderId, long state, Cohort cohort, long net, Instant paidAt) {}

    /** What a redemption is for; absent where it pays a part of an order. */
    public record RewardTaken(String redemption, String reward, Instant reservedAt) {}
}
