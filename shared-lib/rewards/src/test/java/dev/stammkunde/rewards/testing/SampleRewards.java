package dev.stammkunde.rewards.testing;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.CostBearer;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardDraft;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.RewardState;
import dev.stammkunde.rewards.RewardTerm;
import dev.stammkunde.rewards.RewardText;
import dev.stammkunde.rewards.RewardVat;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/** Rewards of the shop whose orders {@link Orders} has. */
public final class SampleRewards {

    /** Days that what was redeemed can be used. */
    public static final int VALID_DAYS = 30;

    private SampleRewards() {}

    /** Five euros off for 100 points, without limits. */
    public static Reward fiveEuros() {
        return of("five-euros", new Benefit.AmountOff(Orders.eur("5.00"), null), null);
    }

    /** A reward of 100 points without limits. */
    public static Reward of(String id, Benefit benefit, @Nullable String pool) {
        return of(id, benefit, pool, RewardLimits.NONE);
    }

    /** A reward of 100 points. */
    public static Reward of(
            String id, Benefit benefit, @Nullable String pool, RewardLimits limits) {
        return new Reward(
                new RewardId(Orders.SHOP, id),
                3,
                RewardState.ACTIVE,
                Instant.EPOCH,
                new RewardDraft(
                        "Reward " + id,
                        benefit,
                        pool,
                        100,
                        Orders.eur("4.20"),
                        new CostBearer.Shop(),
                        RewardVat.PRICE_REDUCTION,
                        new RewardTerm(null, null, VALID_DAYS),
                        limits,
                        Audience.everyone(),
                        Map.of(Language.DE, new RewardText("Prämie " + id, null, null, null))));
    }
}
