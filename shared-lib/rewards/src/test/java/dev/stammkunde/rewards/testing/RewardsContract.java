package dev.stammkunde.rewards.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.RewardState;
import dev.stammkunde.rewards.Rewards;

import org.junit.jupiter.api.Test;

/** What any store of rewards does. */
public abstract class RewardsContract {

    private final Reward tea = first("tea", Orders.SHOP);
    private final Reward mug = first("mug", Orders.SHOP);

    /** Returns the rewards, of which there are none yet. */
    protected abstract Rewards rewards();

    /** Puts the next version of a reward there. */
    protected abstract void put(Reward reward);

    private static Reward first(String id, String shop) {
        Reward sample = SampleRewards.of(id, new Benefit.Goodie(id), null);
        return new Reward(
                new RewardId(shop, id),
                1,
                RewardState.ACTIVE,
                sample.activeSince(),
                sample.draft());
    }

    @Test
    void find_severalVersions_isTheNewestAtOnce() {
        Rewards rewards = rewards();
        put(tea);
        assertThat(rewards.find(tea.id())).contains(tea);
        Reward paused = SampleRewards.next(tea, RewardState.PAUSED);
        put(paused);

        assertThat(rewards.find(tea.id())).contains(paused);
    }

    @Test
    void find_unknownOrNoId_isEmpty() {
        put(tea);

        assertThat(rewards().find(new RewardId("other", "tea"))).isEmpty();
        assertThat(rewards().find(new RewardId(Orders.SHOP, "mug"))).isEmpty();
        assertThat(rewards().find(new RewardId(Orders.SHOP, "../No id#"))).isEmpty();
    }

    @Test
    void inUse_severalRewards_areThoseOfTheShopThatAreNotArchived() {
        put(tea);
        put(mug);
        put(first("tea", "other"));

        assertThat(rewards().inUse(Orders.SHOP)).containsExactlyInAnyOrder(mug, tea);

        Reward paused = SampleRewards.next(mug, RewardState.PAUSED);
        put(paused);
        put(SampleRewards.next(tea, RewardState.ARCHIVED));

        assertThat(rewards().inUse(Orders.SHOP)).containsExactly(paused);
        assertThat(rewards().inUse("nobody")).isEmpty();
    }
}
